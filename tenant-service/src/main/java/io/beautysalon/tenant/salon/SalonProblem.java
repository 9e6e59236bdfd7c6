package io.beautysalon.tenant.salon;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong with a salon's profile. */
enum SalonProblem implements Problem {
    SLUG_TAKEN("slug-taken", Kind.CONFLICT, "Another salon has this slug.");

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
