package io.beautysalon.booking.salon;

import io.beautysalon.starter.problem.Problem;

/** Problems with the copy of a salon. */
public enum SalonProblem implements Problem {
    NOT_READY(
            "not-ready",
            Kind.UNAVAILABLE,
            "The salon was opened a moment ago and is not known here yet."),
    LOCATION_CLOSED(
            "location-closed", Kind.CONFLICT, "The location closes and takes no new bookings.");

    private final String slug;
    private final Kind kind;
    private final String title;

    SalonProblem(String slug, Kind kind, String title) {
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
