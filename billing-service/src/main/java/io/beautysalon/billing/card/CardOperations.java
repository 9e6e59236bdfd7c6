package io.beautysalon.billing.card;

import io.beautysalon.billing.account.AccountRefusals;
import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of customers, setups and cards when Stripe has answered. */
@Component
class CardOperations implements OperationOwner {

    private static final Logger LOG = LoggerFactory.getLogger(CardOperations.class);

    /** What asks a client for a card. */
    private static final Set<Verb> ASKING = Set.of(Verb.CREATE_CUSTOMER, Verb.CREATE_SETUP);

    private final Cards cards;
    private final Customers customers;
    private final CardVault vault;
    private final AskCard askCard;
    private final CardBook book;
    private final LetOff letOff;
    private final AccountRefusals accountRefusals;

    CardOperations(
            Cards cards,
            Customers customers,
            CardVault vault,
            AskCard askCard,
            CardBook book,
            LetOff letOff,
            AccountRefusals accountRefusals) {
        this.cards = cards;
        this.customers = customers;
        this.vault = vault;
        this.askCard = askCard;
        this.book = book;
        this.letOff = letOff;
        this.accountRefusals = accountRefusals;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CREATE_CUSTOMER, Verb.CREATE_SETUP, Verb.CANCEL_SETUP, Verb.DETACH_CARD);
    }

    @Override
    public void succeeded(Operation operation, String json) {
        var card = cards.locked(operation.subjectId()).orElseThrow();
        switch (operation.verb()) {
            case CREATE_CUSTOMER -> {
                var owner = card.owner();
                var made = vault.idOf(json);
                askCard.goOn(card, customers.keep(owner.clientId(), owner.account(), made));
            }
            case CREATE_SETUP -> created(card, vault.setupOf(json));
            case CANCEL_SETUP -> book.enter(card, vault.setupOf(json));
            default -> {} // a card that is off the file is off it here already
        }
    }

    /** A webhook may have been faster than this answer; what was read back then is newer. */
    private void created(Card card, SetupSnapshot seen) {
        if (card.setup().isEmpty()) {
            book.enter(card, seen);
        }
        if (!card.isWanted()) {
            askCard.giveUp(card); // the booking ended while the setup was being made
        }
    }

    @Override
    public void examine(Operation operation, Outcome.Refused refusal) {
        if (ASKING.contains(operation.verb())) {
            accountRefusals.examine(operation, refusal);
        }
    }

    @Override
    public Verdict refused(Operation operation, Outcome.Refused refusal) {
        LOG.warn("Stripe refused {} {}: {}", operation.verb(), operation.id(), refusal.code());
        if (!ASKING.contains(operation.verb())) {
            return Verdict.EXPECTED; // what should go has gone already
        }
        var card = cards.locked(operation.subjectId()).orElseThrow();
        book.refused(card);
        if (!accountRefusals.explain(refusal)) {
            return Verdict.UNEXPECTED; // a hold that wanted the card expires
        }
        var owner = card.owner();
        if (owner.bookingId() != null) {
            letOff.letOff(owner.bookingId(), owner.clientId(), owner.currency());
        }
        return Verdict.EXPECTED;
    }

    @Override
    public Optional<String> lookForEffect(Operation operation) {
        var account = Optional.ofNullable(operation.request().account()).orElseThrow();
        return switch (operation.verb()) {
            case CREATE_CUSTOMER ->
                    vault.findCustomer(account, operation.id(), operation.createdAt());
            case CREATE_SETUP -> vault.findSetup(account, operation.id(), operation.createdAt());
            default -> Optional.empty();
        };
    }
}
