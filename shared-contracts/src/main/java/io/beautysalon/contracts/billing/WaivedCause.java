package io.beautysalon.contracts.billing;

/** Why nothing is asked after all. */
public enum WaivedCause {
    ACCOUNT_INACTIVE,
    BELOW_MINIMUM,
    NOTHING_DUE
}
