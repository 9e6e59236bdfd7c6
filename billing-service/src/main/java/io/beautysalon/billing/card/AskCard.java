package io.beautysalon.billing.card;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.starter.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a client for a card to keep, or lets him off. Joins the caller's transaction. */
@Component
public class AskCard {

    private final Cards cards;
    private final Customers customers;
    private final CardVault vault;
    private final OperationQueue operations;
    private final Ids ids;
    private final Clock clock;

    AskCard(
            Cards cards,
            Customers customers,
            CardVault vault,
            OperationQueue operations,
            Ids ids,
            Clock clock) {
        this.cards = cards;
        this.customers = customers;
        this.vault = vault;
        this.operations = operations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whose card, and what was agreed to.
     *
     * @param booking that asks for it, or null when the desk does
     * @param ip from where it was agreed, or null when that isn't known yet
     */
    public record Request(
            UUID client,
            @Nullable UUID booking,
            String account,
            String currency,
            String consentTextVersion,
            String policyHash,
            @Nullable String ip) {}

    /** Asks by a setup that takes no money; tells the card's id. Stripe's customer comes first. */
    public UUID bySetup(Request request) {
        var card = cards.save(asked(request, true));
        customers
                .find(request.client(), request.account())
                .ifPresentOrElse(customer -> plan(card, customer), () -> planCustomer(card));
        return card.id();
    }

    /** Notes the consent for a card that a payment will put on file. */
    public void byPayment(Request request) {
        cards.save(asked(request, false));
    }

    private Card asked(Request request, boolean bySetup) {
        var owner =
                new CardOwner(
                        request.client(), request.booking(), request.account(), request.currency());
        var consent =
                new Consent(
                        ids.next(),
                        request.consentTextVersion(),
                        request.policyHash(),
                        clock.instant(),
                        request.ip());
        return Card.asked(ids.next(), owner, consent, bySetup, clock.instant());
    }

    /** Stripe knows the client now. */
    void goOn(Card card, String customer) {
        if (card.isWanted()) {
            plan(card, customer);
        }
    }

    /** Nobody needs the card of this booking any more; one that is on file stays. */
    public void giveUp(UUID booking) {
        cards.ofBooking(booking).forEach(this::giveUp);
    }

    void giveUp(Card card) {
        if (card.giveUp()) {
            var request = vault.giveUp(card.owner().account(), card.setup().orElseThrow());
            operations.plan(card.id(), Verb.CANCEL_SETUP, 0, request);
        }
    }

    private void planCustomer(Card card) {
        var operation = ids.next();
        var owner = card.owner();
        var request = vault.customer(owner.account(), operation, owner.clientId());
        operations.plan(operation, card.id(), Verb.CREATE_CUSTOMER, 0, request);
    }

    private void plan(Card card, String customer) {
        var operation = ids.next();
        var request = vault.setup(card.owner().account(), customer, operation, card.id());
        operations.plan(operation, card.id(), Verb.CREATE_SETUP, 0, request);
    }
}
