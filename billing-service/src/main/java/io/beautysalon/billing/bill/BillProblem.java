package io.beautysalon.billing.bill;

import io.beautysalon.starter.problem.Problem;

/** What can be wrong about a bill. */
enum BillProblem implements Problem {
    BILL_CLOSED("bill-closed", Kind.CONFLICT, "The bill is closed; reopen it first."),
    BILL_OPEN("bill-open", Kind.CONFLICT, "The bill isn't closed."),
    BILL_NOT_PAYABLE(
            "bill-not-payable",
            Kind.CONFLICT,
            "The booking doesn't stand, so nothing is to be paid."),
    BILL_DUE("bill-due", Kind.CONFLICT, "Something is still due, or on its way."),
    MORE_THAN_DUE("more-than-due", Kind.CONFLICT, "No more than what is due can be paid.");

    private final String slug;
    private final Kind kind;
    private final String title;

    BillProblem(String slug, Kind kind, String title) {
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
