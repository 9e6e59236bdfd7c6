package io.beautysalon.booking.staff;

import io.beautysalon.starter.problem.Problem;

/** Problems with staff and shifts. */
enum StaffProblem implements Problem {
    PATTERN_EXISTS(
            "pattern-exists",
            Kind.CONFLICT,
            "A pattern of this staff member begins on that date there already."),
    PATTERN_OVERLAPS(
            "pattern-overlaps",
            Kind.CONFLICT,
            "The staff member would work at two locations at once.");

    private final String slug;
    private final Kind kind;
    private final String title;

    StaffProblem(String slug, Kind kind, String title) {
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
