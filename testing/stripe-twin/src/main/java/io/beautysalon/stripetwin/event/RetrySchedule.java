package io.beautysalon.stripetwin.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a refused webhook is sent again: Stripe's live schedule over three days, divided by a
 * factor.
 */
public record RetrySchedule(int factor) {

    private static final List<Duration> LIVE =
            Stream.concat(
                            Stream.of(
                                    Duration.ofMinutes(5),
                                    Duration.ofMinutes(30),
                                    Duration.ofHours(2),
                                    Duration.ofHours(5),
                                    Duration.ofHours(10)),
                            Stream.generate(() -> Duration.ofHours(12)).limit(4))
                    .toList();

    public RetrySchedule {
        if (factor < 1) {
            throw new IllegalArgumentException("The factor divides: " + factor);
        }
    }

    /** The wait after this many attempts, empty when that was the last. */
    Optional<Duration> after(int attempts) {
        return attempts > LIVE.size()
                ? Optional.empty()
                : Optional.of(LIVE.get(attempts - 1).dividedBy(factor));
    }
}
