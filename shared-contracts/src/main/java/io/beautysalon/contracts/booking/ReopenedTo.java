package io.beautysalon.contracts.booking;

/** Where a reopened booking is again. */
public enum ReopenedTo {
    CONFIRMED,
    CHECKED_IN
}
