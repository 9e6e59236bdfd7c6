package io.beautysalon.contracts.billing;

/** Whether a salon can be paid by card. */
public enum PaymentAccountState {
    NONE,
    PENDING,
    RESTRICTED,
    ACTIVE,
    DEAUTHORIZED
}
