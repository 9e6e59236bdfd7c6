package io.beautysalon.tenant.location;

/** Where a location is in its life. */
public enum LocationStatus {
    OPEN,
    CLOSING,
    CLOSED
}
