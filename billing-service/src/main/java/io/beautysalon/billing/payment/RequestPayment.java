package io.beautysalon.billing.payment;

import io.beautysalon.billing.account.ChargeableAccount;
import io.beautysalon.billing.bill.BillTerms;
import io.beautysalon.billing.card.AskCard;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.booking.BookingCollectRequested;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.outbox.Outbox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the client of a booking for money or a card, or says that nothing is asked: without either
 * the hold would starve. Joins the caller's transaction; the call to Stripe follows its commit.
 */
@UseCase
class RequestPayment {

    private final Payments payments;
    private final ChargeableAccount account;
    private final StartIntent startIntent;
    private final AskCard askCard;
    private final Outbox outbox;
    private final Ids ids;

    RequestPayment(
            Payments payments,
            ChargeableAccount account,
            StartIntent startIntent,
            AskCard askCard,
            Outbox outbox,
            Ids ids) {
        this.payments = payments;
        this.account = account;
        this.startIntent = startIntent;
        this.askCard = askCard;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * What a booking's fact asks.
     *
     * @param collect null while nothing can be asked yet
     * @param endsAt when the ask ends, or null
     */
    record Asked(
            UUID booking,
            Occasion occasion,
            @Nullable Collect collect,
            @Nullable UUID client,
            BillTerms shown,
            @Nullable Instant endsAt) {

        static Asked of(BookingHeld held) {
            return new Asked(
                    held.bookingId(),
                    occasion(held.salonId(), held.actor(), held.occurredAt()),
                    held.collect(),
                    held.clientId(),
                    new BillTerms(held.consentTextVersion(), held.policyHash()),
                    held.holdEndsAt());
        }

        static Asked of(BookingCollectRequested asked, BillTerms shown) {
            return new Asked(
                    asked.bookingId(),
                    occasion(asked.salonId(), asked.actor(), asked.occurredAt()),
                    asked.collect(),
                    asked.clientId(),
                    shown,
                    asked.holdEndsAt());
        }

        private static Occasion occasion(UUID salon, Actor actor, Instant at) {
            return new Occasion(salon, actor, at);
        }
    }

    void request(Asked asked) {
        var collect = asked.collect();
        if (collect == null || collect.mode() == CollectMode.NONE) {
            return;
        }
        var stripeAccount = account.ofSalon().orElse(null);
        var client = asked.client();
        var bySetup = collect.mode() == CollectMode.SAVE_CARD;
        if (bySetup && stripeAccount != null && client != null) {
            var ignored = askCard.bySetup(consent(asked, client, stripeAccount, collect));
            return;
        }
        var saveCard = collect.saveCard() && client != null && !bySetup;
        var payment =
                payments.save(
                        Payment.requested(
                                ids.next(), terms(asked, collect, saveCard, stripeAccount)));
        var waived = waivedCause(payment, bySetup);
        if (waived.isPresent()) {
            outbox.append(payment.waive(waived.get(), asked.occasion()));
            return;
        }
        if (saveCard && client != null && stripeAccount != null) {
            askCard.byPayment(consent(asked, client, stripeAccount, collect));
        }
        startIntent.start(payment);
    }

    private static Optional<WaivedCause> waivedCause(Payment payment, boolean bySetup) {
        var hasNoAccount = payment.terms().stripeAccount() == null;
        if (bySetup && hasNoAccount) {
            return Optional.of(WaivedCause.ACCOUNT_INACTIVE);
        }
        if (payment.terms().amount().isZero()) {
            return Optional.of(WaivedCause.NOTHING_DUE);
        }
        if (ChargeRules.isBelowMinimum(payment.terms().amount())) {
            return Optional.of(WaivedCause.BELOW_MINIMUM);
        }
        return hasNoAccount ? Optional.of(WaivedCause.ACCOUNT_INACTIVE) : Optional.empty();
    }

    private static PaymentTerms terms(
            Asked asked, Collect collect, boolean saveCard, @Nullable String stripeAccount) {
        var amount = ChargeRules.chargeable(collect.amount());
        return new PaymentTerms(
                asked.booking(),
                asked.client(),
                collect.mode() == CollectMode.FULL ? PaymentKind.FULL : PaymentKind.DEPOSIT,
                PaymentMethod.CARD,
                amount.amount(),
                0,
                amount.currency(),
                collect.captureMode(),
                saveCard,
                stripeAccount,
                asked.endsAt());
    }

    private static AskCard.Request consent(
            Asked asked, UUID client, String account, Collect collect) {
        return new AskCard.Request(
                client,
                asked.booking(),
                account,
                collect.amount().currency(),
                asked.shown().consentTextVersion(),
                asked.shown().policyHash(),
                null);
    }
}
