package io.beautysalon.booking.rehearsal;

import io.beautysalon.starter.problem.Problem;

/** Problems with rehearsed changes. */
enum RehearsalProblem implements Problem {
    CHANGE_APPLIED(
            "schedule-change-applied", Kind.CONFLICT, "The change has been applied already.");

    private final String slug;
    private final Kind kind;
    private final String title;

    RehearsalProblem(String slug, Kind kind, String title) {
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
