package io.beautysalon.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Begins on Monday, 1 March 2027, 08:00 in Berlin, and runs; tests may jump ahead. */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2027-03-01T07:00:00Z");
    private static final AtomicReference<Duration> AHEAD =
            new AtomicReference<>(Duration.between(Instant.now(), START));

    /** Puts the clock into a service. */
    @TestConfiguration
    public static class Configuration {

        @Bean
        @Primary
        Clock testClock() {
            return new TestClock();
        }
    }

    /** Everything happens so much later. */
    public static void pass(Duration time) {
        AHEAD.updateAndGet(time::plus);
    }

    /** Back to the beginning. */
    public static void reset() {
        AHEAD.set(Duration.between(Instant.now(), START));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }
}
