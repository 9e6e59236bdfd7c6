package io.beautysalon.contracts.tenant;

/** Where a location is in its life. */
public enum LocationStatus {
    OPEN,
    /** No new bookings; what is booked still takes place. */
    CLOSING,
    CLOSED
}
