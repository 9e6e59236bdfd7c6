package io.beautysalon.booking.reservation;

import io.beautysalon.starter.problem.Problem;
import io.beautysalon.starter.problem.ProblemException;

/** Problems with bookings. */
public enum BookingProblem implements Problem {
    BOOKING_STATE(
            "booking-state", Kind.CONFLICT, "The booking is not in a state that allows this."),
    TIME_NOT_BOOKABLE("time-not-bookable", Kind.INVALID, "A rule of the salon forbids this start."),
    TOO_EARLY("too-early", Kind.CONFLICT, "This is possible only later; it says from when on."),
    TOO_LATE("too-late", Kind.CONFLICT, "The time in which this was possible has passed."),
    PRICE_CHANGED(
            "price-changed", Kind.CONFLICT, "It would cost more than was accepted: accept it."),
    MOVED_TOO_OFTEN(
            "moved-too-often", Kind.CONFLICT, "The policy allows no more moves of this booking."),
    CONTACT_MISSING(
            "contact-missing", Kind.CONFLICT, "The booking has nobody to reach: give a contact.");

    private final String slug;
    private final Kind kind;
    private final String title;

    BookingProblem(String slug, Kind kind, String title) {
        this.slug = slug;
        this.kind = kind;
        this.title = title;
    }

    /** Not in this status; says what is possible instead. */
    public static ProblemException state(BookingStatus status) {
        return BOOKING_STATE
                .with("status", status)
                .with("allowedActions", BookingAction.of(status));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
