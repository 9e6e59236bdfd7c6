package io.beautysalon.booking.allocation;

import io.beautysalon.starter.problem.Problem;

/** Problems of writers that meet in one calendar. */
public enum AllocationProblem implements Problem {
    TIME_BUSY(
            "time-busy",
            Kind.CONFLICT,
            "Too many callers want this calendar at once; nothing was changed."),
    TIME_TAKEN("time-taken", Kind.CONFLICT, "The time is no longer free."),
    BOOKINGS_AFFECTED(
            "bookings-affected",
            Kind.CONFLICT,
            "Bookings that stand would be left without what they need; decide about each of them.");

    private final String slug;
    private final Kind kind;
    private final String title;

    AllocationProblem(String slug, Kind kind, String title) {
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
