package io.beautysalon.booking.tax;

import io.beautysalon.starter.problem.Problem;

/** Problems with tax rates. */
enum TaxProblem implements Problem {
    TAX_RATE_EXISTS(
            "tax-rate-exists",
            Kind.CONFLICT,
            "The category has a rate there already, or one from that date on.");

    private final String slug;
    private final Kind kind;
    private final String title;

    TaxProblem(String slug, Kind kind, String title) {
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
