package io.beautysalon.contracts.billing;

/** Why a card could not be put on file. */
public enum CardSetupFailedCause {
    DECLINED,
    AUTHENTICATION_FAILED,
    CANCELLED
}
