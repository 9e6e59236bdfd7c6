package io.beautysalon.booking.reservation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a booking is in its life. The table is the law; everything else asks it. */
public enum BookingStatus {
    PENDING_APPROVAL,
    HELD,
    CONFIRMED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    DECLINED,
    NO_SHOW,
    EXPIRED;

    private static final Map<BookingStatus, Set<BookingStatus>> NEXT =
            Map.of(
                    PENDING_APPROVAL, EnumSet.of(HELD, CONFIRMED, DECLINED, CANCELLED),
                    HELD, EnumSet.of(CONFIRMED, CANCELLED, EXPIRED),
                    CONFIRMED, EnumSet.of(CHECKED_IN, CANCELLED, NO_SHOW),
                    CHECKED_IN, EnumSet.of(COMPLETED, CONFIRMED),
                    COMPLETED, EnumSet.of(CHECKED_IN),
                    NO_SHOW, EnumSet.of(CONFIRMED),
                    EXPIRED, EnumSet.of(CONFIRMED));

    /**
     * The next status.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code booking-state} when the table
     *     has no such move
     */
    BookingStatus moveTo(BookingStatus next) {
        if (!canBecome(next)) {
            throw BookingProblem.state(this);
        }
        return next;
    }

    boolean canBecome(BookingStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether a booking in this status keeps its time from others. */
    public boolean occupies() {
        return switch (this) {
            case PENDING_APPROVAL, HELD, CONFIRMED, CHECKED_IN, COMPLETED -> true;
            case CANCELLED, DECLINED, NO_SHOW, EXPIRED -> false;
        };
    }
}
