package io.beautysalon.billing.payment;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about a payment. */
enum PaymentProblem implements Problem {
    PAYMENT_STATE("payment-state", Kind.CONFLICT, "The payment's status doesn't allow this."),
    PAYMENT_BUSY(
            "payment-busy",
            Kind.CONFLICT,
            "Something about the payment is on its way to Stripe; it comes next."),
    REFUND_TOO_LARGE(
            "refund-too-large", Kind.CONFLICT, "More than is left of the payment can't go back.");

    private final String slug;
    private final Kind kind;
    private final String title;

    PaymentProblem(String slug, Kind kind, String title) {
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
