package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.ReadCounter;
import io.beautysalon.contracts.billing.PaymentCancelledCause;
import io.beautysalon.contracts.billing.PaymentEvent;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.WaivedCause;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * What a client was asked for. Its amounts only grow (a refund's failure apart), so it doesn't
 * matter in which order or how often Stripe's news arrive; everything else is derived from them.
 */
@Entity
@Table(name = "payment")
class Payment {

    @Id private UUID id;
    @Embedded private PaymentTerms terms;
    @Embedded private PaymentAmounts amounts;

    /** A look at Stripe changes nothing that anybody has seen, so the version stays. */
    @OptimisticLock(excluded = true)
    @Embedded
    private ReadCounter reads;

    @Embedded private @Nullable PaymentLink link;
    @Embedded private PaymentEnd end;
    @Embedded private IntentState atStripe;
    private @Nullable Long target;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    private Payment(UUID id, PaymentTerms terms) {
        this.id = id;
        this.terms = terms;
        this.amounts = new PaymentAmounts();
        this.reads = new ReadCounter();
        this.end = new PaymentEnd();
        this.atStripe = new IntentState();
    }

    static Payment requested(UUID id, PaymentTerms terms) {
        return new Payment(id, terms);
    }

    /** Nothing is asked: the client pays in the salon. */
    PaymentEvent waive(WaivedCause cause, Occasion occasion) {
        end.waive(cause);
        return facts(occasion).waived(cause);
    }

    /** The desk holds the money already. */
    PaymentEvent record(Occasion occasion) {
        target = terms.requested();
        amounts.takeWithoutCard(terms.requested());
        return facts(occasion).captured(terms.requested(), terms.tip(), occasion.actor().id());
    }

    /** The booking stands: what was agreed may be kept. */
    void keepAll() {
        target = terms.requested();
        end.stand();
    }

    /** So much of an authorisation is to be taken. */
    void keep(long amount) {
        target = amount;
    }

    /** So much may be kept of it, and nobody has to pay any more. */
    void keepAtMost(long keep) {
        target = Math.min(keep, terms.requested());
        abandon(PaymentCancelledCause.CANCELLED);
    }

    /** Nobody wants it any more; should somebody have paid it, the money goes back. */
    void giveUp(PaymentCancelledCause cause) {
        target = 0L;
        abandon(cause);
    }

    /** Nobody has to pay any more; who has paid already waits for what the booking says. */
    void abandon(PaymentCancelledCause cause) {
        end.abandon(cause);
    }

    /** The authorisation is about to run out and nobody has decided: it is given back. */
    void lapse() {
        end.lapse();
        keepAtMost(0);
    }

    /** Takes over what Stripe shows and tells what is news in it. */
    List<PaymentEvent> observe(IntentSnapshot seen, Occasion occasion) {
        var news = new ArrayList<PaymentEvent>();
        amounts.share(seen.fee());
        if (atStripe.adopt(seen)) {
            news.add(facts(occasion).requested());
        }
        if (amounts.authorise(seen.authorised())
                && seen.status() == IntentStatus.REQUIRES_CAPTURE) {
            atStripe.holdUntil(seen.captureBefore());
            news.add(facts(occasion).authorized(seen.captureBefore()));
        }
        var taken = amounts.capture(seen.captured());
        if (taken > 0) {
            news.add(facts(occasion).captured(taken, terms.tip(), null));
        }
        if (seen.status() == IntentStatus.CANCELED && !end.isCancelled()) {
            news.add(end(occasion));
        }
        var needsSecret = terms.method() == PaymentMethod.CARD && status().needsTheClient();
        atStripe.keepSecret(needsSecret ? seen.clientSecret() : null);
        return news;
    }

    /** It ended without money. */
    PaymentEvent end(Occasion occasion) {
        end.cancel();
        return end.isLapsing() ? facts(occasion).lapsed() : facts(occasion).cancelled(end.cause());
    }

    /** It can be paid on this page of Stripe, or no longer. */
    void payableBy(PaymentLink newLink) {
        link = newLink;
    }

    void belongTo(@Nullable UUID client) {
        terms = terms.of(client);
    }

    /**
     * What to do next.
     *
     * @param goal what may stay of it, or null while nobody has said
     * @param underway refunds that were asked for and haven't ended, in minor units
     */
    Step nextStep(@Nullable Long goal, long underway) {
        if (terms.isRecord() || end.isWaived() || atStripe.needsAPerson()) {
            return new Step.Rest();
        }
        if (end.isAbandoned() && hasOpenLink()) {
            return new Step.CloseLink();
        }
        if (end.isCancelled() && amounts.captured() == 0) {
            return new Step.Rest();
        }
        return atStripe.intent() == null
                ? end.isAbandoned() ? new Step.Drop() : new Step.Rest()
                : atStripe.isProcessing()
                        ? new Step.Rest()
                        : Step.towards(goal, end.isAbandoned(), amounts, underway);
    }

    PaymentStatus status() {
        return PaymentStatus.of(end, amounts, atStripe, hasOpenLink(), terms.method());
    }

    private boolean hasOpenLink() {
        return link != null && link.isOpen();
    }

    boolean isUnpaid() {
        return !end.isWaived() && !end.isCancelled() && amounts.authorised() == 0;
    }

    /** Whether it waits for the client of a hold. */
    boolean isAskedOfHold() {
        return isUnpaid() && !end.isAbandoned() && target == null;
    }

    PaymentEnd end() {
        return end;
    }

    /**
     * Whether an intent is its own, or may become it: the one of its link, on which somebody may
     * have paid a moment before it was closed.
     */
    boolean isPaidBy(IntentSnapshot seen) {
        var first = atStripe.intent() == null || (link != null && seen.authorised() > 0);
        return seen.intent().equals(atStripe.intent())
                || (first && !end.isWaived() && amounts.authorised() == 0);
    }

    /** What may be kept of it as far as it was told itself, or null. */
    @Nullable Long target() {
        return target;
    }

    ReadCounter reads() {
        return reads;
    }

    IntentState atStripe() {
        return atStripe;
    }

    PaymentFacts facts(Occasion occasion) {
        return new PaymentFacts(id, terms, amounts, occasion);
    }

    UUID id() {
        return id;
    }

    PaymentTerms terms() {
        return terms;
    }

    PaymentAmounts amounts() {
        return amounts;
    }

    Optional<PaymentLink> link() {
        return Optional.ofNullable(link);
    }

    /** Where it is at Stripe, once it is there. */
    Optional<Charges.Intent> intent() {
        return Optional.ofNullable(atStripe.intent())
                .map(intent -> new Charges.Intent(terms.accountRequired(), intent));
    }

    /**
     * For the browser of the client who has to act. Forgotten as soon as nobody has to; should the
     * client have to act again, the news of that brings it along.
     */
    @Nullable String clientSecret() {
        return atStripe.clientSecret();
    }

    long version() {
        return version == null ? 0 : version;
    }
}
