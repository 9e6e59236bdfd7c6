package io.beautysalon.booking.client;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a client has agreed to, in which words and when; withdrawing keeps the record. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/clients/{clientId}/consents")
class ConsentController implements Replayable {

    private final ClientBook book;
    private final Consents consents;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ConsentController(
            ClientBook book,
            Consents consents,
            AuditTrail audit,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.book = book;
        this.consents = consents;
        this.audit = audit;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** What consents are about. */
    enum ConsentKind {
        MARKETING_EMAIL,
        MARKETING_SMS,
        HEALTH_NOTES,
        PHOTOS
    }

    @GetMapping
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "A client's consents, withdrawn ones too, oldest first")
    Page<ConsentView> list(
            @PathVariable UUID clientId,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        book.client(clientId);
        var list = "client-consents-" + clientId;
        var after = cursors.afterId(list, cursor);
        return Page.of(
                consents.of(clientId, after, limit + 1),
                limit,
                last -> cursors.encode(list, last.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Refuses("consent-given")
    @Operation(summary = "Record a consent, with the version of its text")
    ResponseEntity<ConsentView> give(
            @PathVariable UUID clientId, @Valid @RequestBody GiveConsentRequest request) {
        book.client(clientId);
        var id = ids.next();
        consents.give(id, clientId, request.kind(), request.textVersion(), clock.instant());
        audit.record("client.consent", clientId, null, request.kind().name());
        return ResponseEntity.status(HttpStatus.CREATED).body(consents.consent(id));
    }

    @PostMapping("/{consentId}/withdraw")
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Withdraw a consent; that it was given stays known")
    ResponseEntity<ConsentView> withdraw(
            @PathVariable UUID clientId, @PathVariable UUID consentId) {
        consents.withdraw(clientId, consentId, clock.instant());
        audit.record("client.consent-withdraw", clientId, null, null);
        return ResponseEntity.ok(consents.consent(consentId));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return ResponseEntity.ok(consents.consent(resourceId));
    }

    record GiveConsentRequest(
            @NotNull @Schema(example = "MARKETING_EMAIL") ConsentKind kind,
            @NotBlank @Size(max = 100) @Schema(example = "newsletter-2027-01")
                    String textVersion) {}

    record ConsentView(
            UUID id,
            ConsentKind kind,
            String textVersion,
            Instant givenAt,
            @Nullable Instant withdrawnAt)
            implements Identified {}
}
