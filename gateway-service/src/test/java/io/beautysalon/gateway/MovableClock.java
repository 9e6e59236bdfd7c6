package io.beautysalon.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs as the real one does, and further when it is moved. */
public final class MovableClock extends Clock {

    private final InstantSource source;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock() {
        this(InstantSource.system());
    }

    private MovableClock(InstantSource source) {
        this.source = source;
    }

    /** Stands still until it is moved. */
    public static MovableClock stopped() {
        var now = Instant.now();
        return new MovableClock(() -> now);
    }

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
