package io.beautysalon.contracts.booking;

/** Why a payment found no time. */
public enum UnplacedCause {
    TIME_TAKEN,
    ALREADY_REBOOKED,
    START_PASSED,
    CANCELLED,
    DECLINED
}
