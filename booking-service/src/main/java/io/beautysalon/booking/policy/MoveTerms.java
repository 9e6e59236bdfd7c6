package io.beautysalon.booking.policy;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moving a booking costs its client, and how often she may.
 *
 * @param tiers fees by the time left before the old start, longest first; none: moving is free
 * @param most how many moves at most, null = any number
 */
public record MoveTerms(List<CancelTier> tiers, @Nullable Integer most) {

    /** Free, any number of times. */
    public static final MoveTerms FREE = new MoveTerms(List.of(), null);

    public MoveTerms {
        tiers =
                tiers.stream()
                        .sorted(Comparator.comparingInt(CancelTier::minutesBefore).reversed())
                        .toList();
    }

    /** Whether a booking that was moved so often may be moved once more. */
    public boolean allowAfter(int moves) {
        return most == null || moves < most;
    }
}
