package io.beautysalon.contracts.booking;

/** Who wanted a booking cancelled. */
public enum Initiator {
    CLIENT,
    SALON,
    SYSTEM
}
