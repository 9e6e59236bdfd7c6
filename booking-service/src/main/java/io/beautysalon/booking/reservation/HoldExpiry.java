package io.beautysalon.booking.reservation;

import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock that ends holds: an expired one is bookable within seconds. */
@Component
class HoldExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(HoldExpiry.class);

    private final Sweep sweep;
    private final ExpireHold expireHold;
    private final Clock clock;

    HoldExpiry(Sweep sweep, ExpireHold expireHold, Clock clock) {
        this.sweep = sweep;
        this.expireHold = expireHold;
        this.clock = clock;
    }

    private record Due(UUID tenantId, UUID id) {}

    @Scheduled(
            initialDelayString = "${salon.booking.expiry:1s}",
            fixedDelayString = "${salon.booking.expiry:1s}")
    void endDueHolds() {
        for (var due : sweep.call(this::due)) {
            try {
                TenantContext.run(due.tenantId(), () -> expireHold.expire(due.id()));
            } catch (RuntimeException e) {
                // the next round tries again; the others must not wait for this one
                LOG.warn("the hold of booking {} could not be ended", due.id(), e);
            }
        }
    }

    private List<Due> due(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select tenant_id, id from booking
                        where status in ('HELD', 'PENDING_APPROVAL') and hold_ends_at <= ? order by hold_ends_at limit 200\
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Due(
                                row.getObject("tenant_id", UUID.class),
                                row.getObject("id", UUID.class)))
                .list();
    }
}
