package io.beautysalon.booking.schedule;

import io.beautysalon.starter.problem.Problem;

/** Problems with a location's schedule. */
enum ScheduleProblem implements Problem {
    SPECIAL_DAY_EXISTS(
            "special-day-exists",
            Kind.CONFLICT,
            "That date is special already: take it back first.");

    private final String slug;
    private final Kind kind;
    private final String title;

    ScheduleProblem(String slug, Kind kind, String title) {
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
