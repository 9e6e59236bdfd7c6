package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ClientBodies.ChangeClientRequest;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A signed-in client's own card; it is made with her first booking here. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/me/client")
class MyCardController implements Replayable {

    private final ClientBook book;
    private final KeepCard cards;
    private final AuditTrail audit;

    MyCardController(ClientBook book, KeepCard cards, AuditTrail audit) {
        this.book = book;
        this.cards = cards;
        this.audit = audit;
    }

    @GetMapping
    @RequiresScope(value = "user", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "My own card at this salon")
    ResponseEntity<ClientView> mine() {
        return shown(own());
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("user")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change my name or contact")
    ResponseEntity<ClientView> change(
            IfMatch seen, @Valid @RequestBody ChangeClientRequest request) {
        var client = own();
        seen.check(client.version());
        cards.changeOwn(client, request.reach(client.reach()));
        audit.record("client.change", client.id(), null, null);
        return shown(client);
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<?> replay(UUID resourceId) {
        return shown(own());
    }

    private Client own() {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        return book.ofUser(user).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static ResponseEntity<ClientView> shown(Client client) {
        return ResponseEntity.ok().eTag(ETags.of(client.version())).body(ClientView.own(client));
    }
}
