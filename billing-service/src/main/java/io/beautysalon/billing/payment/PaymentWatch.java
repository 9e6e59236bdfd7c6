package io.beautysalon.billing.payment;

import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after payments that nobody has heard of for a while, because a webhook is missing, and
 * after authorisations that are about to run out (STR-17, STR-20).
 */
@Component
class PaymentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentWatch.class);
    private static final int AT_ONCE = 50;

    private final Sweep sweep;
    private final WatchPayment watchPayment;
    private final PaymentProperties properties;
    private final Clock clock;

    PaymentWatch(
            Sweep sweep, WatchPayment watchPayment, PaymentProperties properties, Clock clock) {
        this.sweep = sweep;
        this.watchPayment = watchPayment;
        this.properties = properties;
        this.clock = clock;
    }

    private record Due(UUID tenantId, UUID id) {}

    @Scheduled(fixedDelayString = "${salon.payments.watch:1m}", initialDelayString = "1m")
    void look() {
        unseen().forEach(this::look);
    }

    private void look(Due due) {
        try {
            TenantContext.run(due.tenantId(), () -> watchPayment.watch(due.id()));
        } catch (RuntimeException e) {
            LOG.warn("payment {} is looked at again later: {}", due.id(), e.toString());
        }
    }

    private List<Due> unseen() {
        var now = clock.instant();
        return sweep.call(jdbc ->
                jdbc.sql(
                                """
                                select tenant_id, id from payment p
                                where seen_at < :unseen and intent is not null
                                    and (status in ('AWAITING_CLIENT', 'ACTION_REQUIRED', 'PROCESSING', 'AUTHORIZED')
                                        or exists (select 1 from refund r where r.tenant_id = p.tenant_id
                                            and r.payment_id = p.id and r.status = 'PENDING'))
                                union
                                select tenant_id, id from payment
                                where status = 'AUTHORIZED' and capture_before < :lapsing
                                limit :most
                                """)
                        .param("unseen", Timestamp.from(now.minus(properties.secondLookAfter())))
                        .param("lapsing", Timestamp.from(now.plus(properties.lapseBefore())))
                        .param("most", AT_ONCE)
                        .query(Due.class)
                        .list());
    }
}
