package io.beautysalon.booking.availability;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A zone's wall clock, read many times: the zone's rules are asked only when the offset may have
 * changed since the last reading. For one thread.
 */
final class WallClock {

    private final ZoneId zone;
    private Instant from = Instant.MAX;
    private Instant until = Instant.MIN;
    private ZoneOffset offset = ZoneOffset.UTC;

    WallClock(ZoneId zone) {
        this.zone = zone;
    }

    OffsetDateTime at(Instant instant) {
        if (instant.isBefore(from) || !instant.isBefore(until)) {
            var rules = zone.getRules();
            var transition = rules.nextTransition(instant);
            from = instant;
            until = transition == null ? Instant.MAX : transition.getInstant();
            offset = rules.getOffset(instant);
        }
        return OffsetDateTime.ofInstant(instant, offset);
    }
}
