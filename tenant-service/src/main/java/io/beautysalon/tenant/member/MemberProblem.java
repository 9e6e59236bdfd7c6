package io.beautysalon.tenant.member;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about who belongs to a salon. */
enum MemberProblem implements Problem {
    LAST_OWNER("last-owner", Kind.CONFLICT, "A salon keeps at least one active owner."),
    OWNER_NEEDED(
            "owner-needed", Kind.FORBIDDEN, "Only an owner decides who owns the salon with them."),
    ALREADY_MEMBER("already-member", Kind.CONFLICT, "The user belongs to the salon already."),
    TRANSFER_ENDED("transfer-ended", Kind.CONFLICT, "The offer was accepted or withdrawn before.");

    private final String slug;
    private final Kind kind;
    private final String title;

    MemberProblem(String slug, Kind kind, String title) {
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
