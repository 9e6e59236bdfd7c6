package io.beautysalon.contracts.billing;

/** What a payment is for. */
public enum PaymentKind {
    DEPOSIT,
    FULL,
    FEE,
    BALANCE
}
