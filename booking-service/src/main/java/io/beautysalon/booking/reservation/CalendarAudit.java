package io.beautysalon.booking.reservation;

import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks each hour at what changed in every salon's calendar, and at what was unsound before until
 * it is sound; a finding is a defect of ours, so it is an error. The whole calendar is for who
 * asks.
 */
@Component
class CalendarAudit {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarAudit.class);

    /** How far back the first look after a start goes. */
    private static final Duration FIRST = Duration.ofDays(1);

    /** A commit may be this late behind its timestamp. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Sweep sweep;
    private final Auditor auditor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicInteger found;
    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();

    /** A salon's calendar as it was last looked at. */
    private record Seen(Instant at, Set<UUID> unsound) {}

    CalendarAudit(
            Sweep sweep,
            Auditor auditor,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry metrics) {
        this.sweep = sweep;
        this.auditor = auditor;
        this.transaction = transaction;
        this.clock = clock;
        this.found = metrics.gauge("salon.booking.audit.findings", new AtomicInteger());
    }

    /** One transaction a salon; how much was found in all of them. */
    @Scheduled(
            initialDelayString = "${salon.booking.audit:1h}",
            fixedDelayString = "${salon.booking.audit:1h}")
    int lookAtChanges() {
        int all = 0;
        for (var salon : sweep.call(CalendarAudit::salons)) {
            try {
                all += TenantContext.call(salon, () -> lookAt(salon));
            } catch (RuntimeException e) {
                // the next round looks again; the others must not wait for this one
                LOG.warn("the calendar of salon {} could not be looked at", salon, e);
            }
        }
        found.set(all);
        return all;
    }

    private int lookAt(UUID salon) {
        var now = clock.instant();
        var last = seen.getOrDefault(salon, new Seen(now.minus(FIRST), Set.of()));
        List<Auditor.Finding> findings =
                transaction.execute(
                        status -> auditor.findings(last.at().minus(LATE), last.unsound()));
        findings.forEach(finding -> LOG.error("the calendar is not sound: {}", finding));
        seen.put(salon, new Seen(now, unsound(findings)));
        return findings.size();
    }

    private static Set<UUID> unsound(List<Auditor.Finding> findings) {
        return findings.stream()
                .map(Auditor.Finding::bookingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
