package io.beautysalon.billing.card;

import io.beautysalon.starter.tenancy.Sweep;
import io.beautysalon.starter.tenancy.TenantContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after setups that nobody has heard of for a while, because a webhook is missing (STR-17).
 */
@Component
class CardWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CardWatch.class);
    private static final Duration UNSEEN = Duration.ofMinutes(15);
    private static final int AT_ONCE = 50;

    private final Sweep sweep;
    private final RefreshCard refreshCard;
    private final Clock clock;

    CardWatch(Sweep sweep, RefreshCard refreshCard, Clock clock) {
        this.sweep = sweep;
        this.refreshCard = refreshCard;
        this.clock = clock;
    }

    private record Due(UUID tenantId, String account, String setup) {}

    @Scheduled(fixedDelayString = "${salon.cards.watch:1m}", initialDelayString = "1m")
    void look() {
        unseen().forEach(this::look);
    }

    private void look(Due due) {
        try {
            TenantContext.run(
                    due.tenantId(), () -> refreshCard.refresh(due.account(), due.setup()));
        } catch (RuntimeException e) {
            LOG.warn("setup {} is looked at again later: {}", due.setup(), e.toString());
        }
    }

    private List<Due> unseen() {
        return sweep.call(jdbc ->
                jdbc.sql(
                                """
                                select tenant_id, account, setup from card
                                where state = 'AWAITING_CLIENT' and setup is not null and seen_at < :unseen
                                order by seen_at limit :most
                                """)
                        .param("unseen", Timestamp.from(clock.instant().minus(UNSEEN)))
                        .param("most", AT_ONCE)
                        .query(Due.class)
                        .list());
    }
}
