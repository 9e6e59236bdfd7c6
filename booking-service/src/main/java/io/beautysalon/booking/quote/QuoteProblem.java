package io.beautysalon.booking.quote;

import io.beautysalon.starter.problem.Problem;

/** Problems with quotes. */
enum QuoteProblem implements Problem {
    QUOTE_EXPIRED("quote-expired", Kind.EXPIRED, "The quote is older than 10 minutes.");

    private final String slug;
    private final Kind kind;
    private final String title;

    QuoteProblem(String slug, Kind kind, String title) {
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
