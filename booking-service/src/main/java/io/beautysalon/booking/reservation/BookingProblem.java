package io.beautysalon.booking.reservation;

import io.beautysalon.starter.problem.Problem;

/** Problems with bookings. */
enum BookingProblem implements Problem {
    BOOKING_STATE(
            "booking-state", Kind.CONFLICT, "The booking is not in a state that allows this."),
    TIME_NOT_BOOKABLE("time-not-bookable", Kind.INVALID, "A rule of the salon forbids this start.");

    private final String slug;
    private final Kind kind;
    private final String title;

    BookingProblem(String slug, Kind kind, String title) {
        this.slug = slug;
        this.kind = kind;
        this.title = title;
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
