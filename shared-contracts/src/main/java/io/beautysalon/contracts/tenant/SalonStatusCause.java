package io.beautysalon.contracts.tenant;

/** Why a salon's status changed. */
public enum SalonStatusCause {
    /** The platform's operator decided it. */
    OPERATOR,
    /** Its owner closes the salon. */
    CLOSURE
}
