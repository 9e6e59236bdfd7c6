package io.beautysalon.billing.operation;

import io.beautysalon.starter.problem.Problem;

/** What an operator can't do with an operation. */
enum OperationProblem implements Problem {
    OPERATION_NOT_STUCK(
            "operation-not-stuck", Kind.CONFLICT, "The operation waits for nobody's decision."),
    OPERATION_NOT_RETRIED(
            "operation-not-retried",
            Kind.CONFLICT,
            "Stripe would only refuse it again; resolve it, and what is needed is asked anew.");

    private final String slug;
    private final Kind kind;
    private final String title;

    OperationProblem(String slug, Kind kind, String title) {
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
