package io.beautysalon.billing.card;

import io.beautysalon.billing.card.CardViews.CardSetupView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Stripe Elements needs to take a card, and nobody else may keep. */
@Component
public class CardForms {

    /** The caller's address, as the gateway says. */
    public static final String ADDRESS = "Client-Address";

    private final Cards cards;
    private final Customers customers;
    private final CardVault vault;

    CardForms(Cards cards, Customers customers, CardVault vault) {
        this.cards = cards;
        this.customers = customers;
        this.vault = vault;
    }

    CardSetupView withoutSecret(UUID card) {
        return withoutSecret(cards.findById(card).orElseThrow());
    }

    CardSetupView withoutSecret(Card card) {
        return view(card, null, null, null, null);
    }

    CardSetupView of(Card card) {
        var secret = card.clientSecret();
        var account = card.owner().account();
        return secret == null
                ? withoutSecret(card)
                : view(card, secret, vault.publishableKey(), account, session(card));
    }

    private @Nullable String session(Card card) {
        var account = card.owner().account();
        return customers
                .find(card.owner().clientId(), account)
                .flatMap(customer -> vault.session(account, customer))
                .orElse(null);
    }

    private static CardSetupView view(
            Card card,
            @Nullable String secret,
            @Nullable String key,
            @Nullable String account,
            @Nullable String session) {
        var failure = card.failure();
        return new CardSetupView(
                card.id(),
                card.owner().clientId(),
                card.state().name(),
                failure == null ? null : failure.name(),
                secret,
                key,
                account,
                session);
    }
}
