package io.beautysalon.booking.catalog;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A salon's services. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/services")
class ServiceController implements Replayable {

    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    ServiceController(
            Catalogue catalogue, AuditTrail audit, Cursors cursors, Ids ids, Clock clock) {
        this.catalogue = catalogue;
        this.audit = audit;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "Services, oldest first")
    Page<ServiceView> list(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "") @Size(max = 100) String q) {
        var after =
                cursor == null
                        ? new UUID(0, 0)
                        : UUID.fromString(cursors.decode("services", cursor).getFirst());
        var rows = catalogue.treatments(after, archived, q, limit + 1);
        return Page.of(rows, limit, last -> cursors.encode("services", last.id()))
                .map(ServiceView::of);
    }

    @PostMapping
    @RequiresScope("catalog:write")
    @Idempotent
    @Transactional
    @Operation(summary = "Offer a service")
    ResponseEntity<ServiceView> create(@Valid @RequestBody CreateServiceRequest request) {
        var treatment =
                catalogue.add(
                        Treatment.offered(
                                ids.next(),
                                request.name(),
                                request.description(),
                                clock.instant()));
        audit.record("service.create", treatment.id(), null, null);
        return shown(HttpStatus.CREATED, treatment);
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "catalog:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "One service")
    ResponseEntity<ServiceView> one(@PathVariable UUID id) {
        return shown(HttpStatus.OK, catalogue.treatment(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Rename or describe a service")
    ResponseEntity<ServiceView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeServiceRequest request) {
        var treatment = catalogue.treatment(id, seen);
        if (request.name() != null) {
            treatment.rename(request.name());
        }
        if (request.description() != null) {
            treatment.describe(request.text(request.description()));
        }
        return changed("service.change", treatment);
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer a service no longer; bookings stay")
    ResponseEntity<ServiceView> archive(@PathVariable UUID id, IfMatch seen) {
        var treatment = catalogue.treatment(id, seen);
        treatment.archive(clock.instant());
        return changed("service.archive", treatment);
    }

    @PostMapping("/{id}/restore")
    @RequiresScope("catalog:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Offer an archived service again")
    ResponseEntity<ServiceView> restore(@PathVariable UUID id, IfMatch seen) {
        var treatment = catalogue.treatment(id, seen);
        treatment.restore();
        return changed("service.restore", treatment);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private ResponseEntity<ServiceView> changed(String action, Treatment treatment) {
        catalogue.flush();
        audit.record(action, treatment.id(), null, null);
        return shown(HttpStatus.OK, treatment);
    }

    private static ResponseEntity<ServiceView> shown(HttpStatus status, Treatment treatment) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(treatment.version()))
                .body(ServiceView.of(treatment));
    }

    record CreateServiceRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Colour") String name,
            @Size(max = 2_000) @Nullable String description) {}

    /** A merge patch: an absent member changes nothing, null takes the description away. */
    record ChangeServiceRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Schema(type = "string", maxLength = 2_000) @Nullable JsonNode description) {

        @Nullable String text(JsonNode node) {
            if (node.isNull()) {
                return null;
            }
            if (!node.isString() || node.stringValue().length() > 2_000) {
                throw CommonProblem.INVALID.at("/description", "a text of up to 2000 characters");
            }
            return node.stringValue();
        }
    }

    record ServiceView(UUID id, String name, @Nullable String description, boolean archived)
            implements Identified {

        static ServiceView of(Treatment treatment) {
            return new ServiceView(
                    treatment.id(),
                    treatment.name(),
                    treatment.description(),
                    treatment.archived());
        }
    }
}
