package io.beautysalon.booking.catalog;

import io.beautysalon.starter.problem.Problem;

/** Problems with the catalogue. */
enum CatalogProblem implements Problem {
    VERSION_EXISTS("variant-version-exists", Kind.CONFLICT, "That date already has a version."),
    VERSION_BEGUN(
            "version-begun", Kind.CONFLICT, "A version that has begun stays: it may be booked."),
    OPTION_EMPTIES_PHASE(
            "option-empties-phase",
            Kind.INVALID,
            "Options could be chosen that leave no minute of a phase, or change one that isn't there.");

    private final String slug;
    private final Kind kind;
    private final String title;

    CatalogProblem(String slug, Kind kind, String title) {
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
