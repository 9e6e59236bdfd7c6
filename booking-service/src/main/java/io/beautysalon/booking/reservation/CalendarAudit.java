package io.beautysalon.booking.reservation;

import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at every salon's calendar each hour; a finding is a defect of ours, so it is an error. */
@Component
class CalendarAudit {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarAudit.class);

    private final Sweep sweep;
    private final Auditor auditor;
    private final TransactionTemplate transaction;
    private final AtomicInteger found;

    CalendarAudit(
            Sweep sweep, Auditor auditor, TransactionTemplate transaction, MeterRegistry metrics) {
        this.sweep = sweep;
        this.auditor = auditor;
        this.transaction = transaction;
        this.found = metrics.gauge("salon.booking.audit.findings", new AtomicInteger());
    }

    /** One transaction a salon; how much was found in all of them. */
    @Scheduled(
            initialDelayString = "${salon.booking.audit:1h}",
            fixedDelayString = "${salon.booking.audit:1h}")
    int lookAtAll() {
        int all = 0;
        for (var salon : sweep.call(CalendarAudit::salons)) {
            try {
                all += TenantContext.call(salon, this::lookAtOne);
            } catch (RuntimeException e) {
                // the next round looks again; the others must not wait for this one
                LOG.warn("the calendar of salon {} could not be looked at", salon, e);
            }
        }
        found.set(all);
        return all;
    }

    private int lookAtOne() {
        List<Auditor.Finding> findings = transaction.execute(status -> auditor.findings());
        findings.forEach(finding -> LOG.error("the calendar is not sound: {}", finding));
        return findings.size();
    }

    /** Each salon with bookings, one index probe each. */
    private static List<UUID> salons(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        with recursive salon(id) as (
                            (select tenant_id from booking order by tenant_id limit 1)
                            union all
                            select (select b.tenant_id from booking b where b.tenant_id > salon.id
                                order by b.tenant_id limit 1) from salon where salon.id is not null)
                        select id from salon where id is not null\
                        """)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
