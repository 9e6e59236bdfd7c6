package io.beautysalon.tenant.registration;

import io.beautysalon.starter.problem.Problem;

/** Who can't register a salon. */
enum RegistrationProblem implements Problem {
    CONTACT_UNVERIFIED(
            "contact-unverified", Kind.FORBIDDEN, "This needs an account with a verified contact.");

    private final String slug;
    private final Kind kind;
    private final String title;

    RegistrationProblem(String slug, Kind kind, String title) {
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
