package io.beautysalon.billing.payment;

import io.beautysalon.billing.account.AccountRefusals;
import io.beautysalon.billing.operation.Operation;
import io.beautysalon.billing.operation.OperationOwner.Verdict;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.refund.Refund;
import io.beautysalon.billing.refund.Refunds;
import io.beautysalon.contracts.billing.ActionReason;
import io.beautysalon.contracts.billing.RefundFailedCause;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.starter.outbox.Outbox;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a payment when Stripe has refused what we asked. */
@Component
class PaymentRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRefusals.class);

    /** What asks a client for money. */
    private static final Set<Verb> ASKING = Set.of(Verb.CREATE_PAYER, Verb.CREATE_INTENT);

    private final Refunds refunds;
    private final PaymentBook book;
    private final Charges charges;
    private final AskByLink askByLink;
    private final AskAgain askAgain;
    private final AccountRefusals accountRefusals;
    private final Outbox outbox;

    PaymentRefusals(
            Refunds refunds,
            PaymentBook book,
            Charges charges,
            AskByLink askByLink,
            AskAgain askAgain,
            AccountRefusals accountRefusals,
            Outbox outbox) {
        this.refunds = refunds;
        this.book = book;
        this.charges = charges;
        this.askByLink = askByLink;
        this.askAgain = askAgain;
        this.accountRefusals = accountRefusals;
        this.outbox = outbox;
    }

    /** Remote, outside of a transaction. */
    void examine(Operation operation, Outcome.Refused refusal) {
        if (ASKING.contains(operation.verb())) {
            accountRefusals.examine(operation, refusal);
        }
    }

    /** The caller holds the booking's lock. */
    Verdict enter(Payment payment, Operation operation, Outcome.Refused refusal) {
        LOG.warn(
                "Stripe refused {} of payment {}: {}",
                operation.verb(),
                payment.id(),
                refusal.code());
        payment.atStripe().refuse();
        switch (operation.verb()) {
            case CREATE_PAYER, CREATE_INTENT -> {
                return notAsked(payment, refusal);
            }
            case CHARGE_CARD -> declined(payment, refusal);
            case CREATE_LINK ->
                    payment.link().map(PaymentLink::close).ifPresent(payment::payableBy);
            case REFUND -> {
                refunds.findById(operation.id()).ifPresent(refund -> refuse(payment, refund));
                lookAgain(payment);
            }
            default -> lookAgain(payment);
        }
        return payment.atStripe().needsAPerson() ? Verdict.UNEXPECTED : Verdict.EXPECTED;
    }

    /** What a settlement asked for is asked again if it is still too much; the desk has to know. */
    private void refuse(Payment payment, Refund refund) {
        refund.refuse();
        if (!refund.isOfSettlement()) {
            outbox.append(
                    payment.facts(book.occasion())
                            .refundFailed(refund.id(), refund.amount(), RefundFailedCause.UNKNOWN));
        }
    }

    /**
     * A hold is let off when its salon's account can't charge; for every other reason it expires,
     * rather than being confirmed unpaid. At the desk somebody sees that it has failed.
     */
    private Verdict notAsked(Payment payment, Outcome.Refused refusal) {
        var byAccount = accountRefusals.explain(refusal);
        if (byAccount && payment.terms().isOfHold()) {
            outbox.append(payment.waive(WaivedCause.ACCOUNT_INACTIVE, book.occasion()));
        }
        book.goOn(payment);
        return byAccount ? Verdict.EXPECTED : Verdict.UNEXPECTED;
    }

    /**
     * A card on file was declined: the money stays owed. It is never charged again by itself; only
     * when the bank wants the client does a link follow (STR-22).
     */
    private void declined(Payment payment, Outcome.Refused refusal) {
        var object = refusal.object();
        if (object != null) {
            book.observe(payment, charges.intentOf(object));
        }
        if (refusal.code().equals(Declines.AUTHENTICATION)) {
            askByLink.ask(payment, ActionReason.AUTHENTICATION_REQUIRED);
        }
        book.goOn(payment);
    }

    /** Refused often enough before, a step is tried again; an ask stays as it failed. */
    void resolve(Payment payment, Operation operation) {
        if (!ASKING.contains(operation.verb())) {
            payment.atStripe().accept();
        }
        book.goOn(payment);
    }

    /** The world is not as we thought: what Stripe shows decides. */
    private void lookAgain(Payment payment) {
        payment.intent().ifPresent(askAgain::afterCommit);
    }
}
