package io.beautysalon.booking.policy;

import io.beautysalon.starter.problem.Problem;

/** Problems with policies. */
enum PolicyProblem implements Problem {
    VERSION_EXISTS("version-exists", Kind.CONFLICT, "That date already has a version.");

    private final String slug;
    private final Kind kind;
    private final String title;

    PolicyProblem(String slug, Kind kind, String title) {
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
