package io.beautysalon.booking.allocation;

import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How many requests of this process may write to one location's calendar at once, so that one hot
 * stylist can't drain the connection pool. Taken before a connection is; waiting costs a virtual
 * thread only.
 */
@Component
public class WriterPermits {

    static final int WRITERS = 8;
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Two locations may share one; a bound keeps ids that nobody has from filling the memory. */
    private static final int STRIPES = 256;

    private final List<Semaphore> permits =
            Stream.generate(() -> new Semaphore(WRITERS, true)).limit(STRIPES).toList();

    /**
     * Runs work under one of the permits.
     *
     * @throws ProblemException {@code time-busy} when none comes free within a second
     */
    public <T> T write(UUID locationOrSalon, Supplier<T> work) {
        var permit = permits.get(Math.floorMod(locationOrSalon.hashCode(), STRIPES));
        if (!taken(permit)) {
            throw AllocationProblem.TIME_BUSY.exception().retryAfter(SOON);
        }
        try {
            return work.get();
        } finally {
            permit.release();
        }
    }

    private static boolean taken(Semaphore permit) {
        try {
            return permit.tryAcquire(SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
