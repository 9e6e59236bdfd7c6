package io.beautysalon.billing.webhook;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about a webhook. */
enum WebhookProblem implements Problem {
    SIGNATURE_WRONG(
            "signature-wrong",
            Kind.UNREADABLE,
            "The body isn't signed with this endpoint's secret, or not just now."),
    EVENT_WAITS("event-waits", Kind.CONFLICT, "The event is about to be worked on anyway."),
    EVENT_OF_A_STRANGER(
            "event-of-a-stranger",
            Kind.CONFLICT,
            "The event's account belongs to no salon, so there is nothing to read back.");

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
