package io.beautysalon.contracts.billing;

/** Why a payment ended without money. */
public enum PaymentCancelledCause {
    EXPIRED,
    CANCELLED,
    REPLACED,
    BY_DESK
}
