package io.beautysalon.booking.standing;

import io.beautysalon.booking.allocation.AllocationProblem;
import io.beautysalon.booking.allocation.CalendarLocks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Changes schedules, within the caller's transaction, while nobody books there. What a change does
 * to bookings is seen by making it: bookings that fitted before and don't afterwards are affected.
 */
@Component
public class ScheduleWrite {

    private final CalendarLocks locks;
    private final Misfits misfits;
    private final EntityManager entities;
    private final Clock clock;

    ScheduleWrite(CalendarLocks locks, Misfits misfits, EntityManager entities, Clock clock) {
        this.locks = locks;
        this.misfits = misfits;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Makes a change that leaves every booking where it fits.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code bookings-affected} naming
     *     those that it wouldn't
     */
    public <T> T make(Concerned concerned, Supplier<T> change) {
        lock(concerned);
        var before = misfits.of(concerned, clock.instant());
        var made = change.get();
        var affected = affected(concerned, before);
        if (!affected.isEmpty()) {
            throw AllocationProblem.BOOKINGS_AFFECTED.with("bookings", affected);
        }
        return made;
    }

    /** Makes a change whatever it does, and says to which bookings; the caller decides then. */
    public List<Misfit> attempt(Concerned concerned, Runnable change) {
        lock(concerned);
        var before = misfits.of(concerned, clock.instant());
        change.run();
        return affected(concerned, before);
    }

    private void lock(Concerned concerned) {
        locks.own(concerned.locations());
        locks.subjects(concerned.subjects());
    }

    private List<Misfit> affected(Concerned concerned, Set<Misfit> before) {
        entities.flush();
        var after = new HashSet<>(misfits.of(concerned, clock.instant()));
        after.removeAll(before);
        return after.stream()
                .sorted(Comparator.comparing(Misfit::start).thenComparing(Misfit::bookingId))
                .toList();
    }
}
