package io.beautysalon.booking.reservation;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says of a booking beyond the visit itself.
 *
 * @param walkIn whether the client stands there now
 * @param reached how far a visit of the past has come, or null
 * @param overbook why it is booked although the time is taken, or null
 * @param overrideHours why it is booked outside hours or over time off, or null
 */
record Entry(
        boolean walkIn,
        @Nullable Reached reached,
        @Nullable String overbook,
        @Nullable String overrideHours) {

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
        if (overrideHours != null) {
            binding = binding.overridingHours();
        }
        return overbook == null ? binding : binding.overbooking();
    }

    boolean isException() {
        return overbook != null || overrideHours != null;
    }

    /** Why rules are broken, or null. */
    @Nullable String reason() {
        return isException()
                ? Stream.of(overbook, overrideHours)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("; "))
                : null;
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
