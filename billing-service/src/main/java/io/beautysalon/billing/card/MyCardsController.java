package io.beautysalon.billing.card;

import io.beautysalon.billing.bill.BillOwners;
import io.beautysalon.billing.card.CardViews.CardList;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client's own cards at a salon. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/me/cards")
@Tag(name = "Cards on file", description = "Cards that clients let the salon keep")
class MyCardsController {

    private final CardViews views;
    private final RemoveCard removeCard;
    private final BillOwners owners;

    MyCardsController(CardViews views, RemoveCard removeCard, BillOwners owners) {
        this.views = views;
        this.removeCard = removeCard;
        this.owners = owners;
    }

    @GetMapping
    @RequiresScope(value = RequiresScope.USER, whileReadOnly = true)
    @Operation(
            summary = "My own cards at this salon",
            description = "Those of the client cards that I have booked with, newest first.")
    CardList list() {
        return views.onFile(clients());
    }

    @DeleteMapping("/{cardId}")
    @RequiresScope(value = RequiresScope.USER, whileReadOnly = true)
    @Operation(summary = "Take my card off the file")
    ResponseEntity<Void> remove(@PathVariable UUID cardId) {
        removeCard.remove(clients(), cardId, CardRemovedCause.CLIENT);
        return ResponseEntity.noContent().build();
    }

    private Set<UUID> clients() {
        var user = Caller.current().userId();
        return user == null ? Set.of() : owners.clientsOf(user);
    }
}
