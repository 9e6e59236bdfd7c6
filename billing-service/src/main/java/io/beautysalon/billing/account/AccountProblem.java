package io.beautysalon.billing.account;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about payment accounts. */
enum AccountProblem implements Problem {
    PAYMENT_ACCOUNT_EXISTS(
            "payment-account-exists",
            Kind.CONFLICT,
            "The salon has a payment account already, or one is being made."),
    PAYMENT_ACCOUNT_MISSING(
            "payment-account-missing", Kind.CONFLICT, "The salon has no account at Stripe yet."),
    PAYMENT_ACCOUNT_INACTIVE(
            "payment-account-inactive",
            Kind.CONFLICT,
            "The salon can't be paid by card at the moment."),
    NOT_READY(
            "not-ready",
            Kind.UNAVAILABLE,
            "The salon was just registered and isn't known here yet.");

    private final String slug;
    private final Kind kind;
    private final String title;

    AccountProblem(String slug, Kind kind, String title) {
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
