package io.beautysalon.billing.payment;

import io.beautysalon.billing.dispute.Dispute;
import io.beautysalon.billing.dispute.DisputeSnapshot;
import io.beautysalon.billing.dispute.Disputes;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.billing.DisputeOutcome;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters what Stripe shows of a dispute, and the facts that it means. */
@Component
class DisputeBook {

    private static final Logger LOG = LoggerFactory.getLogger(DisputeBook.class);

    private final PaymentLocks locks;
    private final Disputes disputes;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DisputeBook(PaymentLocks locks, Disputes disputes, Outbox outbox, Ids ids, Clock clock) {
        this.locks = locks;
        this.disputes = disputes;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void enter(String account, DisputeSnapshot seen) {
        locks.paymentOf(seen.intent())
                .filter(payment -> Objects.equals(payment.terms().stripeAccount(), account))
                .ifPresentOrElse(
                        payment -> enter(payment, seen),
                        () ->
                                LOG.warn(
                                        "dispute {} is about no payment of ours",
                                        seen.stripeDispute()));
    }

    private void enter(Payment payment, DisputeSnapshot seen) {
        var known = disputes.findByStripeDispute(seen.stripeDispute());
        if (known.isEmpty()) {
            var opened =
                    disputes.save(Dispute.opened(ids.next(), payment.id(), seen, clock.instant()));
            tellOpen(payment, opened);
            tellEnd(payment, opened);
            return;
        }
        switch (known.get().observe(seen)) {
            case NONE -> {}
            case GRAVER -> tellOpen(payment, known.get());
            case CLOSED -> tellEnd(payment, known.get());
        }
    }

    private void tellOpen(Payment payment, Dispute dispute) {
        outbox.append(
                payment.facts(occasion())
                        .disputed(
                                dispute.id(),
                                dispute.amount(),
                                dispute.reason(),
                                dispute.fundsWithdrawn()));
    }

    private void tellEnd(Payment payment, Dispute dispute) {
        if (dispute.state().isClosed()) {
            var outcome =
                    switch (dispute.state()) {
                        case WON -> DisputeOutcome.WON;
                        case LOST -> DisputeOutcome.LOST;
                        default -> DisputeOutcome.INQUIRY_CLOSED;
                    };
            outbox.append(payment.facts(occasion()).disputeClosed(dispute.id(), outcome));
        }
    }

    private Occasion occasion() {
        return new Occasion(TenantContext.required(), Actor.stripe(), clock.instant());
    }
}
