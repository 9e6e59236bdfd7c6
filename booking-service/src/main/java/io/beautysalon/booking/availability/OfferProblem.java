package io.beautysalon.booking.availability;

import io.beautysalon.starter.problem.Problem;

/** Problems with offers. */
enum OfferProblem implements Problem {
    OFFER_CHANGED(
            "offer-changed",
            Kind.CONFLICT,
            "What was offered can't be had like that any more; the answer says what can."),
    OFFER_EXPIRED("offer-expired", Kind.EXPIRED, "The offer is older than 10 minutes.");

    private final String slug;
    private final Kind kind;
    private final String title;

    OfferProblem(String slug, Kind kind, String title) {
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
