package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.allocation.CalendarLocks;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hold that stands in somebody's way ends with all that it kept, not only with what is wanted.
 */
class StaleHoldsIT extends WithASalon {

    private static final Instant START = Instant.parse("2027-03-03T09:00:00Z");

    private final StaleHolds staleHolds;
    private final CalendarLocks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    StaleHoldsIT(
            StaleHolds staleHolds,
            CalendarLocks locks,
            TransactionTemplate transaction,
            Clock clock) {
        this.clock = clock;
        this.staleHolds = staleHolds;
        this.locks = locks;
        this.transaction = transaction;
    }

    @Test
    void whatWasOverbookedOnAnotherOfItsStylistsBecomesNormal() {
        var paid = salon.cut(salon.depositPolicy());
        var wanted = salon.stylist(paid);
        var other = salon.stylist(paid);
        var hold =
                created(
                        salon.visitor(UUID.randomUUID())
                                .header("Idempotency-Key", key())
                                .post(
                                        salon.path("/bookings"),
                                        """
                                        {"locationId": "%s", "start": "%s", "items": [
                                            {"variantId": "%3$s", "staffId": "%4$s"}, {"variantId": "%3$s", "staffId": "%5$s"}],
                                         "contact": {"name": "Kim", "email": "kim@example.org"}}\
                                        """
                                                .formatted(
                                                        salon.location,
                                                        START,
                                                        paid,
                                                        wanted,
                                                        other)));
        var onTop = overbooked(paid, other);
        assertThat(salon.see(onTop).at("/desk/overbooked")).isEqualTo("true");

        endWithTheLocksOf(wanted);

        assertThat(salon.see(hold).at("/status")).isEqualTo("EXPIRED");
        assertThat(salon.see(onTop).at("/desk/overbooked")).isEqualTo("false");
    }

    private UUID overbooked(UUID variant, UUID staff) {
        var wish =
                salon.wish(variant, START.plusSeconds(1_800).toString(), staff)
                        .replace(
                                "\"contact\"",
                                "\"overbook\": {\"reason\": \"short\"}, \"deposit\": \"WAIVED\", \"contact\"");
        return created(salon.owner(key()).post(salon.path("/bookings"), wish));
    }

    /** As a writer does who wants only this stylist, half an hour from now. */
    private void endWithTheLocksOf(UUID staff) {
        TenantContext.run(
                salon.id,
                () ->
                        transaction.executeWithoutResult(status -> {
                            locks.subjects(Set.of(staff));
                            staleHolds.endThoseAround(
                                    Set.of(staff),
                                    START,
                                    START.plusSeconds(1_800),
                                    clock.instant().plus(Duration.ofMinutes(30)));
                        }));
    }
}
