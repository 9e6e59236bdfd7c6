package io.beautysalon.billing.card;

import io.beautysalon.billing.card.CardViews.CardList;
import io.beautysalon.billing.card.CardViews.CardSetupView;
import io.beautysalon.contracts.billing.CardRemovedCause;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cards of a client, for the desk. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/clients/{clientId}")
@Tag(name = "Cards on file", description = "Cards that clients let the salon keep")
class CardController implements Replayable {

    private final CardViews views;
    private final AskClientForCard askClientForCard;
    private final RemoveCard removeCard;
    private final CardForms forms;

    CardController(
            CardViews views,
            AskClientForCard askClientForCard,
            RemoveCard removeCard,
            CardForms forms) {
        this.views = views;
        this.askClientForCard = askClientForCard;
        this.removeCard = removeCard;
        this.forms = forms;
    }

    /**
     * What the client was shown before giving the card.
     *
     * @param consentTextVersion which consent text
     * @param policyHash which policy, as booking-service names it; empty without one
     */
    record AskCardRequest(
            @NotBlank @Size(max = 100) String consentTextVersion,
            @Nullable @Size(max = 100) String policyHash) {}

    @GetMapping("/cards")
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(summary = "The cards that a client has on file", description = "Newest first.")
    CardList list(@PathVariable UUID clientId) {
        return views.onFile(Set.of(clientId));
    }

    @PostMapping("/card-setups")
    @Idempotent
    @RequiresScope(value = "payments:take", whileReadOnly = true)
    @Operation(
            summary = "Ask a client for a card to keep",
            description =
                    "Stripe prepares the form after this answer; GET the Location until its state is"
                            + " AWAITING_CLIENT. The consent is stored with time and address.")
    @ApiResponse(responseCode = "202", description = "On its way to Stripe")
    @ApiResponse(responseCode = "409", description = "payment-account-inactive, request-in-flight")
    ResponseEntity<CardSetupView> ask(
            @PathVariable UUID salonId,
            @PathVariable UUID clientId,
            @RequestHeader(name = CardForms.ADDRESS, required = false) @Nullable String address,
            @Valid @RequestBody AskCardRequest request) {
        var policy = request.policyHash();
        var shown =
                new AskClientForCard.Shown(
                        request.consentTextVersion(), policy == null ? "" : policy, address);
        var card = askClientForCard.ask(clientId, shown);
        return ResponseEntity.accepted()
                .location(
                        URI.create(
                                "/api/v1/salons/%s/clients/%s/card-setups/%s"
                                        .formatted(salonId, clientId, card)))
                .body(forms.withoutSecret(views.asked(clientId, card)));
    }

    @GetMapping("/card-setups/{cardId}")
    @RequiresScope(value = "payments:take", whileReadOnly = true)
    @Operation(
            summary = "What Stripe Elements needs to take a card",
            description = "For the client's browser at the desk; the secret goes when it was used.")
    ResponseEntity<CardSetupView> setup(@PathVariable UUID clientId, @PathVariable UUID cardId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(forms.of(views.asked(clientId, cardId)));
    }

    @DeleteMapping("/cards/{cardId}")
    @RequiresScope(value = "payments:take", whileReadOnly = true)
    @Operation(summary = "Take a card off the file")
    ResponseEntity<Void> remove(@PathVariable UUID clientId, @PathVariable UUID cardId) {
        removeCard.remove(Set.of(clientId), cardId, CardRemovedCause.DESK);
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return ResponseEntity.accepted().body(forms.withoutSecret(resourceId));
    }
}
