package io.beautysalon.billing.operation;

/** What a call to Stripe does. */
public enum Verb {
    CREATE_ACCOUNT,
    CREATE_INTENT,
    CAPTURE,
    CANCEL,
    REFUND
}
