package io.beautysalon.billing.operation;

/** What a call to Stripe does. */
public enum Verb {
    CREATE_ACCOUNT,
    CREATE_INTENT,
    CAPTURE,
    CANCEL,
    REFUND,
    CHARGE_CARD,
    CREATE_LINK,
    CLOSE_LINK,
    CREATE_CUSTOMER,
    /** The same, for a payment whose card is kept. */
    CREATE_PAYER,
    CREATE_SETUP,
    CANCEL_SETUP,
    DETACH_CARD
}
