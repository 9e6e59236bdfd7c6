package io.beautysalon.billing.card;

import io.beautysalon.starter.idempotency.Identified;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards as people may see them. */
@Component
class CardViews {

    private final Cards cards;

    CardViews(Cards cards) {
        this.cards = cards;
    }

    /**
     * A card on file.
     *
     * @param since when it was asked for
     */
    record CardView(
            UUID id, String brand, String last4, int expMonth, int expYear, Instant since) {}

    /** All of a client's, the newest first. */
    record CardList(List<CardView> items) {}

    /**
     * A card that is being asked for.
     *
     * @param state ASKED until Stripe is ready, then AWAITING_CLIENT; SAVED or CANCELLED in the end
     * @param failure why the last attempt failed, or null
     * @param clientSecret for Stripe Elements, only while the client has to act
     * @param customerSession lets Stripe Elements show the client's own cards, or null
     */
    record CardSetupView(
            UUID id,
            UUID clientId,
            String state,
            @Nullable String failure,
            @Nullable String clientSecret,
            @Nullable String publishableKey,
            @Nullable String stripeAccount,
            @Nullable String customerSession)
            implements Identified {}

    @Transactional(readOnly = true)
    CardList onFile(Collection<UUID> clients) {
        return new CardList(
                clients.isEmpty()
                        ? List.of()
                        : cards.onFile(clients).stream().map(CardViews::view).toList());
    }

    /** 404 for another client's. */
    @Transactional(readOnly = true)
    Card asked(UUID client, UUID id) {
        return cards.findById(id)
                .filter(card -> card.isBySetup() && card.owner().clientId().equals(client))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private static CardView view(Card card) {
        var face = card.face().orElseThrow();
        return new CardView(
                card.id(),
                face.brand(),
                face.last4(),
                face.expMonth(),
                face.expYear(),
                card.createdAt());
    }
}
