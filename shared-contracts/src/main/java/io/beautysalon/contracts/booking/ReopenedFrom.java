package io.beautysalon.contracts.booking;

/** What was taken back. */
public enum ReopenedFrom {
    NO_SHOW,
    CHECKED_IN,
    COMPLETED
}
