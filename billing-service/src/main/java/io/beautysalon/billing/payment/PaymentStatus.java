package io.beautysalon.billing.payment;

/** What a payment looks like from outside. Derived from its amounts, never stored. */
enum PaymentStatus {
    PREPARING,
    AWAITING_CLIENT,
    ACTION_REQUIRED,
    PROCESSING,
    AUTHORIZED,
    CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    CANCELLED,
    WAIVED
}
