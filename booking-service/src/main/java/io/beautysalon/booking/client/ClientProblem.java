package io.beautysalon.booking.client;

import io.beautysalon.starter.problem.Problem;

/** Problems with clients' cards. */
enum ClientProblem implements Problem {
    CLIENT_EXISTS("client-exists", Kind.CONFLICT, "Another card has that phone or e-mail."),
    CONSENT_GIVEN("consent-given", Kind.CONFLICT, "A consent of that kind is in force already.");

    private final String slug;
    private final Kind kind;
    private final String title;

    ClientProblem(String slug, Kind kind, String title) {
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
