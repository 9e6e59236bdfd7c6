package io.beautysalon.billing.payment;

import io.beautysalon.billing.bill.BillOwner;
import io.beautysalon.billing.bill.BillOwners;
import io.beautysalon.billing.card.CardsOnFile;
import io.beautysalon.billing.card.Customers;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of a booking's client at this moment, for those who may know. */
@Component
class PaymentAsk {

    private final BillOwners owners;
    private final Payments payments;
    private final CardsOnFile cards;
    private final Customers customers;

    PaymentAsk(BillOwners owners, Payments payments, CardsOnFile cards, Customers customers) {
        this.owners = owners;
        this.payments = payments;
        this.cards = cards;
        this.customers = customers;
    }

    /**
     * Something to answer.
     *
     * @param payment null when no payment was ever asked
     * @param card null when no card was ever asked by a setup
     * @param customer the client at Stripe, when a form may show his cards; or null
     * @param self whether the client himself is asking, and not the desk
     */
    record Known(
            @Nullable Payment payment,
            CardsOnFile.@Nullable Wanted card,
            @Nullable String customer,
            boolean self) {

        /** Whether the client is about to give a card that will be kept. */
        boolean keepsCardOfCaller() {
            var bySetup = card != null && card.clientSecret() != null;
            var byPayment =
                    payment != null && payment.terms().saveCard() && payment.clientSecret() != null;
            return self && (bySetup || byPayment);
        }

        /** Changes when, and only when, what is shown changes. */
        String etag() {
            var shown =
                    payment == null
                            ? "0"
                            : payment.id()
                                    + "."
                                    + payment.status()
                                    + "."
                                    + payment.amounts().refunded();
            return "\"" + shown + (card == null ? "" : "-" + card.state()) + "\"";
        }
    }

    /**
     * Empty while billing hasn't heard of the booking, or Stripe of the payment; 404 for everybody
     * else's booking.
     */
    @Transactional(readOnly = true)
    Optional<Known> of(UUID booking, Caller caller) {
        var owner = owners.of(booking);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        requireAllowed(owner.get(), caller);
        var payment = payments.latestOfBooking(booking).orElse(null);
        var card = cards.wantedFor(booking).orElse(null);
        var isOnItsWay =
                (payment != null && payment.status() == PaymentStatus.PREPARING)
                        || (card != null && card.waits());
        return isOnItsWay
                ? Optional.empty()
                : Optional.of(
                        new Known(
                                payment,
                                card,
                                customer(payment, card),
                                isSelf(owner.get(), caller)));
    }

    /** Only a form in which a card is kept may show the cards that were kept before. */
    private @Nullable String customer(
            @Nullable Payment payment, CardsOnFile.@Nullable Wanted card) {
        if (card != null) {
            return card.customer();
        }
        return payment != null && payment.terms().saveCard() ? customer(payment.terms()) : null;
    }

    private @Nullable String customer(PaymentTerms terms) {
        var client = terms.clientId();
        var account = terms.stripeAccount();
        return client == null || account == null
                ? null
                : customers.find(client, account).orElse(null);
    }

    private static void requireAllowed(BillOwner owner, Caller caller) {
        if (!caller.has(Scope.PAYMENTS_READ, owner.locationId()) && !isSelf(owner, caller)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
    }

    private static boolean isSelf(BillOwner owner, Caller caller) {
        return caller.isSelf(owner.bookingId(), owner.ownerUserId(), owner.guestGeneration());
    }
}
