package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong with an invitation. */
enum InvitationProblem implements Problem {
    INVITED_ALREADY("invited-already", Kind.CONFLICT, "Somebody invited that address already."),
    INVITATION_EXPIRED("invitation-expired", Kind.EXPIRED, "The invitation is older than 7 days."),
    ADDRESS_UNVERIFIED(
            "address-unverified",
            Kind.FORBIDDEN,
            "The identity provider has not verified the caller's e-mail address."),
    ADDRESS_DIFFERS(
            "address-differs", Kind.FORBIDDEN, "The invitation went to another e-mail address.");

    private final String slug;
    private final Kind kind;
    private final String title;

    InvitationProblem(String slug, Kind kind, String title) {
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
