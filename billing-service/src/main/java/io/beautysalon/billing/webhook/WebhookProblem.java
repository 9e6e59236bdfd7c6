package io.beautysalon.billing.webhook;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about a webhook. */
enum WebhookProblem implements Problem {
    SIGNATURE_WRONG(
            "signature-wrong",
            Kind.UNREADABLE,
            "The body isn't signed with this endpoint's secret, or not just now.");

    private final String slug;
    private final Kind kind;
    private final String title;

    WebhookProblem(String slug, Kind kind, String title) {
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
