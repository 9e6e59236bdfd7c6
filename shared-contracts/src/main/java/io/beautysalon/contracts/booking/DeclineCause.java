package io.beautysalon.contracts.booking;

/** Who or what declined a requested time. */
public enum DeclineCause {
    DESK,
    DEADLINE
}
