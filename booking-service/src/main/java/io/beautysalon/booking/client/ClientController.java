package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ClientBodies.BlockClientRequest;
import io.beautysalon.booking.client.ClientBodies.ChangeClientRequest;
import io.beautysalon.booking.client.ClientBodies.CreateClientRequest;
import io.beautysalon.booking.client.ClientBodies.FoundClients;
import io.beautysalon.booking.client.ClientBodies.SearchClientsRequest;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.documentation.Refuses;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A salon's client cards. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/clients")
class ClientController implements Replayable {

    private static final int FOUND = 25;

    private final ClientBook book;
    private final KeepCard cards;
    private final AuditTrail audit;
    private final Clock clock;

    ClientController(ClientBook book, KeepCard cards, AuditTrail audit, Clock clock) {
        this.book = book;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @RequiresScope("clients:write")
    @Idempotent
    @Transactional
    @Refuses("client-exists")
    @Operation(
            summary = "Make a card",
            description = "409 client-exists names the cards with that phone or e-mail.")
    ResponseEntity<ClientView> create(
            @PathVariable UUID salonId, @Valid @RequestBody CreateClientRequest request) {
        var client = cards.make(request.reach());
        audit.record("client.create", client.id(), null, null);
        return ResponseEntity.created(
                        URI.create("/api/v1/salons/" + salonId + "/clients/" + client.id()))
                .eTag(ETags.of(client.version()))
                .body(ClientView.of(client));
    }

    @PostMapping("/search")
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Find cards by phone, e-mail or name",
            description =
                    "By POST, so that no access log holds a person. Phone and e-mail exactly, a"
                            + " name by the first 3 letters or more of one of its words; 25 at most.")
    FoundClients search(@Valid @RequestBody SearchClientsRequest request) {
        request.requireOne();
        var name = request.name();
        var found =
                name == null
                        ? book.reachedAt(request.phone(), request.email())
                        : book.named(name, FOUND);
        return new FoundClients(found.stream().map(ClientView::of).toList());
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "clients:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "One card",
            description = "Phone and e-mail are masked for who may only read cards.")
    ResponseEntity<ClientView> one(@PathVariable UUID id) {
        return shown(book.client(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Refuses("client-exists")
    @Operation(summary = "Change a name or a contact")
    ResponseEntity<ClientView> change(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody ChangeClientRequest request) {
        var client = book.client(id, seen);
        cards.change(client, request.reach(client.reach()));
        return changed("client.change", client);
    }

    @PostMapping("/{id}/archive")
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Put a card away; bookings and history stay")
    ResponseEntity<ClientView> archive(@PathVariable UUID id, IfMatch seen) {
        var client = book.client(id, seen);
        client.archive(clock.instant());
        return changed("client.archive", client);
    }

    @PostMapping("/{id}/block")
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(
            summary = "No online booking for this client",
            description = "She isn't told: her starts are answered like taken ones.")
    ResponseEntity<ClientView> block(
            @PathVariable UUID id, IfMatch seen, @Valid @RequestBody BlockClientRequest request) {
        var client = book.client(id, seen);
        client.block(request.reason(), clock.instant());
        return changed("client.block", client);
    }

    @PostMapping("/{id}/unblock")
    @RequiresScope("clients:write")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Online booking again")
    ResponseEntity<ClientView> unblock(@PathVariable UUID id, IfMatch seen) {
        var client = book.client(id, seen);
        client.unblock(clock.instant());
        return changed("client.unblock", client);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return one(resourceId);
    }

    private ResponseEntity<ClientView> changed(String action, Client client) {
        book.flush();
        audit.record(action, client.id(), null, null);
        return shown(client);
    }

    private static ResponseEntity<ClientView> shown(Client client) {
        return ResponseEntity.ok().eTag(ETags.of(client.version())).body(ClientView.of(client));
    }
}
