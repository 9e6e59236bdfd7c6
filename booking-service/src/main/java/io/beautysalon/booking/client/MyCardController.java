package io.beautysalon.booking.client;

import io.beautysalon.booking.client.ClientBodies.ChangeMyCardRequest;
import io.beautysalon.booking.client.MyCard.MyCardView;
import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
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

    private final MyCard card;

    MyCardController(MyCard card) {
        this.card = card;
    }

    @GetMapping
    @RequiresScope(value = "user", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(summary = "My own card at this salon, and what I agree to")
    ResponseEntity<MyCardView> mine() {
        return shown(card.seen());
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    @RequiresScope("user")
    @Idempotent(required = false)
    @Transactional
    @Operation(summary = "Change my name, contact or consents")
    ResponseEntity<MyCardView> change(
            IfMatch seen, @Valid @RequestBody ChangeMyCardRequest request) {
        return shown(card.change(seen, request));
    }

    @Override
    @Transactional(readOnly = true)
    public ResponseEntity<MyCardView> replay(UUID resourceId) {
        return mine();
    }

    private static ResponseEntity<MyCardView> shown(MyCard.Seen seen) {
        return ResponseEntity.ok()
                .eTag(ETags.of(seen.version(), seen.revision()))
                .body(seen.view());
    }
}
