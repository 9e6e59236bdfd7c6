package io.beautysalon.booking.standing;

import java.time.Instant;
import java.util.Set;

/** Finds the bookings that stand where the schedule, as it is stored now, doesn't let them. */
public interface Misfits {

    /** Of those bookings that begin after an instant. */
    Set<Misfit> of(Concerned concerned, Instant now);
}
