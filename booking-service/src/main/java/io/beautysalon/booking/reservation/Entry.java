package io.beautysalon.booking.reservation;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says of a booking beyond the visit itself.
 *
 * @param walkIn whether the client stands there now
 * @param reached how far a visit of the past has come, or null
 * @param overbook why it is booked although the time is taken, or null
 */
record Entry(boolean walkIn, @Nullable Reached reached, @Nullable String overbook) {

    /** Just a booking. */
    static final Entry PLAIN = new Entry(false, null, null);

    private static final Duration PAST = Duration.ofDays(7);
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    /** How far a visit of the past has come. */
    enum Reached {
        CHECKED_IN,
        COMPLETED
    }

    /** Whether nothing is asked any more: she is there, or was. */
    boolean hasBegun() {
        return walkIn || reached != null;
    }

    Binding binding() {
        var binding = Binding.DESK;
        if (walkIn) {
            binding = binding.backTo(A_MOMENT);
        } else if (reached != null) {
            binding = binding.backTo(PAST);
        }
        return overbook == null ? binding : binding.overbooking();
    }

    /** A visit that has come so far has begun, and ended if it is over. */
    void require(Instant start, Instant end, Instant now) {
        if (reached != null && start.isAfter(now)) {
            throw CommonProblem.INVALID.at("/status", "only for a visit that has begun");
        }
        if (reached == Reached.COMPLETED && end.isAfter(now)) {
            throw CommonProblem.INVALID.at("/status", "CHECKED_IN, as long as it goes on");
        }
    }
}
