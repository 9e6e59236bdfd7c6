package io.beautysalon.billing.card;

import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cards that payments may use, and the one that a client is asked for. */
@Component
public class CardsOnFile {

    private final Cards cards;
    private final Customers customers;
    private final Outbox outbox;
    private final Clock clock;

    CardsOnFile(Cards cards, Customers customers, Outbox outbox, Clock clock) {
        this.cards = cards;
        this.customers = customers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A card that can be charged without its holder. */
    public record Usable(
            UUID card,
            UUID client,
            String account,
            String currency,
            String customer,
            String stripeMethod) {}

    /**
     * A card that a client is asked for.
     *
     * @param waits whether it is still on its way to Stripe
     * @param clientSecret for the browser, only while the client has to act
     */
    public record Wanted(
            UUID card,
            String state,
            boolean waits,
            String account,
            @Nullable String customer,
            @Nullable String clientSecret) {}

    /** The card that the client left for this booking: the consent was given for it. */
    public Optional<Usable> ofBooking(UUID booking) {
        return cards.ofBooking(booking).stream()
                .filter(card -> card.state() == CardState.SAVED)
                .max(Comparator.comparing(Card::createdAt))
                .flatMap(this::usable);
    }

    /** One of a client's cards. */
    public Optional<Usable> ofClient(UUID client, UUID card) {
        return cards.onFile(Set.of(client)).stream()
                .filter(each -> each.id().equals(card))
                .findFirst()
                .flatMap(this::usable);
    }

    /** What the client of a booking is asked for by a setup. */
    public Optional<Wanted> wantedFor(UUID booking) {
        return cards.ofBooking(booking).stream()
                .filter(Card::isBySetup)
                .max(Comparator.comparing(Card::createdAt))
                .map(this::wanted);
    }

    private Wanted wanted(Card card) {
        var owner = card.owner();
        return new Wanted(
                card.id(),
                card.state().name(),
                card.state() == CardState.ASKED && card.isWanted(),
                owner.account(),
                customers.find(owner.clientId(), owner.account()).orElse(null),
                card.isWanted() ? card.clientSecret() : null);
    }

    /** The booking's card was put on file by its payment. Joins the caller's transaction. */
    public void keep(UUID booking, CardFace face) {
        waiting(booking)
                .ifPresent(card ->
                        outbox.append(card.keep(face, TenantContext.required(), clock.instant())));
    }

    /** The booking's cards follow its client. Joins the caller's transaction. */
    public void belongTo(UUID booking, UUID client) {
        cards.ofBooking(booking).forEach(card -> card.belongTo(client));
    }

    /** Notes from where a booking's card is about to be given: evidence of the consent. */
    @Transactional
    public void givenFrom(UUID booking, String address) {
        cards.lockedWithoutAddress(booking).forEach(card -> card.givenFrom(address));
    }

    private Optional<Card> waiting(UUID booking) {
        List<Card> all = cards.ofBooking(booking);
        return all.stream()
                .filter(card -> !card.isBySetup() && card.state() == CardState.ASKED)
                .findFirst();
    }

    private Optional<Usable> usable(Card card) {
        var owner = card.owner();
        return card.face()
                .map(face ->
                        new Usable(
                                card.id(),
                                owner.clientId(),
                                owner.account(),
                                owner.currency(),
                                face.customer(),
                                face.stripeMethod()));
    }
}
