package io.beautysalon.billing.stray;

import io.beautysalon.billing.operation.OperationQueue;
import io.beautysalon.billing.operation.Verb;
import io.beautysalon.billing.payment.Charges;
import io.beautysalon.billing.payment.IntentSnapshot;
import io.beautysalon.billing.payment.IntentStatus;
import io.beautysalon.billing.payment.RefundSnapshot;
import io.beautysalon.billing.payment.UnclaimedMoney;
import io.beautysalon.billing.refund.RefundStatus;
import io.beautysalon.starter.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives money back that nobody has asked for: a client must never pay twice. */
@Component
class ReturnStray implements UnclaimedMoney {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnStray.class);

    private final StrayPayments strays;
    private final OperationQueue operations;
    private final Charges charges;
    private final MeterRegistry meters;
    private final Ids ids;
    private final Clock clock;

    ReturnStray(
            StrayPayments strays,
            OperationQueue operations,
            Charges charges,
            MeterRegistry meters,
            Ids ids,
            Clock clock) {
        this.strays = strays;
        this.operations = operations;
        this.charges = charges;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void found(UUID payment, Charges.Intent intent, IntentSnapshot seen) {
        var stray = strays.findByIntent(intent.id()).orElseGet(() -> enter(payment, intent, seen));
        if (!operations.isBusy(stray.id())) {
            giveBack(stray, intent, seen);
        }
    }

    /** Somebody has paid twice, which no way through our pages leads to: that is an alarm. */
    private StrayPayment enter(UUID payment, Charges.Intent intent, IntentSnapshot seen) {
        LOG.error(
                "payment-stray: {} on {} holds money beside payment {}",
                intent.id(),
                intent.account(),
                payment);
        meters.counter("salon.payment.stray").increment();
        return strays.save(
                StrayPayment.found(
                        ids.next(),
                        payment,
                        intent.account(),
                        intent.id(),
                        seen.authorised(),
                        clock.instant()));
    }

    private void giveBack(StrayPayment stray, Charges.Intent intent, IntentSnapshot seen) {
        if (seen.status() == IntentStatus.REQUIRES_CAPTURE) {
            operations.plan(stray.id(), Verb.RELEASE_STRAY, 0, charges.release(intent));
        } else if (left(seen) > 0) {
            var id = ids.next();
            var request = charges.refund(intent, id, left(seen));
            operations.plan(id, stray.id(), Verb.REFUND_STRAY, left(seen), request);
        }
    }

    /** A refund that the bank has sent back counts as gone: a person decides how it goes again. */
    private static long left(IntentSnapshot seen) {
        var cameBack =
                seen.refunds().stream().anyMatch(each -> each.status() == RefundStatus.FAILED);
        var gone = seen.refunds().stream().mapToLong(RefundSnapshot::amount).sum();
        return cameBack ? 0 : seen.captured() - gone;
    }
}
