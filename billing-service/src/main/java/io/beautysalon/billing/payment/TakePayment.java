package io.beautysalon.billing.payment;

import io.beautysalon.billing.account.ChargeableAccount;
import io.beautysalon.billing.bill.BillOwner;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a part of a bill, or all of it, at the desk: written down when the money is in the drawer
 * already, else asked for at Stripe. Joins the caller's transaction, which holds the booking's
 * lock.
 */
@UseCase
public class TakePayment {

    private final Payments payments;
    private final ChargeableAccount account;
    private final StartIntent startIntent;
    private final AskByLink askByLink;
    private final ChargeCard chargeCard;
    private final RecordTaking recordTaking;
    private final Ids ids;

    TakePayment(
            Payments payments,
            ChargeableAccount account,
            StartIntent startIntent,
            AskByLink askByLink,
            ChargeCard chargeCard,
            RecordTaking recordTaking,
            Ids ids) {
        this.payments = payments;
        this.account = account;
        this.startIntent = startIntent;
        this.askByLink = askByLink;
        this.chargeCard = chargeCard;
        this.recordTaking = recordTaking;
        this.ids = ids;
    }

    /**
     * How and how much.
     *
     * @param tip the part of the amount that is somebody's tip, in minor units
     * @param card a card on file of the booking's client, or null for another method
     */
    public record Wish(PaymentMethod method, Money amount, long tip, @Nullable UUID card) {}

    /** The new payment's id. */
    public UUID take(BillOwner owner, Wish wish) {
        if (wish.method() == PaymentMethod.CASH || wish.method() == PaymentMethod.TERMINAL) {
            return recordTaking.record(terms(owner, wish, null));
        }
        requireChargeable(wish.amount());
        var terms = terms(owner, wish, account.required().stripeAccount());
        if (wish.method() == PaymentMethod.CARD_ON_FILE) {
            return chargeCard.ofClient(terms, wish.card()).id();
        }
        var payment = payments.save(Payment.requested(ids.next(), terms));
        payment.keepAll();
        if (wish.method() == PaymentMethod.LINK) {
            askByLink.ask(payment, ActionReason.DESK_LINK);
        } else {
            startIntent.start(payment);
        }
        return payment.id();
    }

    private static void requireChargeable(Money amount) {
        if (ChargeRules.isBelowMinimum(amount) || !ChargeRules.chargeable(amount).equals(amount)) {
            throw CommonProblem.INVALID.at("/amount/amount", "an amount that Stripe takes");
        }
    }

    private static PaymentTerms terms(BillOwner owner, Wish wish, @Nullable String stripeAccount) {
        return new PaymentTerms(
                owner.bookingId(),
                owner.clientId(),
                PaymentKind.BALANCE,
                wish.method(),
                wish.amount().amount(),
                wish.tip(),
                wish.amount().currency(),
                CaptureMode.AUTOMATIC,
                false,
                stripeAccount,
                null);
    }
}
