package io.beautysalon.billing.card;

import io.beautysalon.starter.UseCase;
import java.time.Clock;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a setup back from Stripe: a remote call between two transactions. */
@UseCase
public class RefreshCard {

    private final Cards cards;
    private final CardVault vault;
    private final CardBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefreshCard(
            Cards cards,
            CardVault vault,
            CardBook book,
            TransactionTemplate transaction,
            Clock clock) {
        this.cards = cards;
        this.vault = vault;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Runs for the bound tenant, outside of a transaction; a setup that isn't ours changes nothing.
     */
    public void refresh(String account, String setup) {
        var read =
                transaction.execute(status -> {
                    var card = cards.lockedBySetup(setup);
                    card.ifPresent(found -> cards.seen(found.id(), clock.instant()));
                    return card.map(found -> found.reads().start());
                });
        vault.retrieve(account, setup).ifPresent(seen -> apply(account, seen, read));
    }

    private void apply(String account, SetupSnapshot seen, Optional<Long> read) {
        transaction.executeWithoutResult(status ->
                cards.lockedBySetup(seen.setup())
                        .or(() -> hinted(account, seen))
                        .filter(card -> read.isEmpty() || card.reads().admit(read.get()))
                        .ifPresent(card -> book.enter(card, seen)));
    }

    /**
     * The webhook may be faster than our own answer. The metadata may only lead to a card of this
     * salon, on this account, that has no setup yet.
     */
    private Optional<Card> hinted(String account, SetupSnapshot seen) {
        return Optional.ofNullable(seen.cardHint())
                .flatMap(cards::locked)
                .filter(card -> card.setup().isEmpty() && card.owner().account().equals(account));
    }
}
