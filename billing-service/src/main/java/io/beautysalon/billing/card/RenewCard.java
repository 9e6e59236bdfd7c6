package io.beautysalon.billing.card;

import io.beautysalon.starter.UseCase;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what a client's bank has changed about a card on file: mostly when it expires. */
@UseCase
public class RenewCard {

    private final Cards cards;
    private final CardVault vault;
    private final TransactionTemplate transaction;

    RenewCard(Cards cards, CardVault vault, TransactionTemplate transaction) {
        this.cards = cards;
        this.vault = vault;
        this.transaction = transaction;
    }

    /**
     * Runs for the bound tenant, outside of a transaction; a card that isn't ours changes nothing.
     */
    public void renew(String account, String stripeMethod) {
        var reads =
                transaction.execute(status ->
                        cards.lockedByMethod(account, stripeMethod)
                                .map(card -> card.reads().start()));
        if (reads.isEmpty()) {
            return;
        }
        vault.faceOf(account, stripeMethod)
                .ifPresent(face ->
                        transaction.executeWithoutResult(status ->
                                cards.lockedByMethod(account, stripeMethod)
                                        .filter(card -> card.reads().admit(reads.get()))
                                        .ifPresent(card -> card.renew(face))));
    }
}
