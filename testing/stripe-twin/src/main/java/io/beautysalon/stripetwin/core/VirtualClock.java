package io.beautysalon.stripetwin.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The twin's time: a base clock and how far somebody has advanced it. It never runs backwards. */
public final class VirtualClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public VirtualClock(Clock base) {
        this.base = base;
    }

    /** Moves the twin's time forward; what became due is the {@link Agenda}'s business. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("Time only moves forward: " + step);
        }
        ahead.updateAndGet(step::plus);
    }

    public Duration ahead() {
        return ahead.get();
    }

    /** Seconds since the epoch, the way Stripe's v1 objects say when. */
    public long seconds() {
        return instant().getEpochSecond();
    }

    /**
     * The receiver of a webhook checks its age against the real time, not against an advanced one.
     */
    public Instant signingTime() {
        return base.instant();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
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
