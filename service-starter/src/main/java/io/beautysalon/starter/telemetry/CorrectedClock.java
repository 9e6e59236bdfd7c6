package io.beautysalon.starter.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock that decisions use: this machine's, corrected by what it is ahead or behind of the
 * database's, so that all instances of a service agree on when a hold ends.
 */
public final class CorrectedClock extends Clock {

    private final InstantSource machine;
    private volatile Duration correction = Duration.ZERO;

    /** A clock without correction yet. */
    public CorrectedClock(InstantSource machine) {
        this.machine = machine;
    }

    /**
     * Learns what the database's clock said.
     *
     * @param before this machine's time just before asking
     * @param database the database's time
     * @param after this machine's time just after the answer
     */
    public void learn(Instant before, Instant database, Instant after) {
        var middle = before.plus(Duration.between(before, after).dividedBy(2));
        correction = Duration.between(middle, database);
    }

    /** How far the database's clock is ahead of this machine's; negative when it is behind. */
    public Duration correction() {
        return correction;
    }

    /** This machine's own time. */
    public Instant uncorrected() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(correction);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException(
                "rules resolve in their location's zone, not in the clock's");
    }
}
