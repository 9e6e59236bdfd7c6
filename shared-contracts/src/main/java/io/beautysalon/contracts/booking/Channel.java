package io.beautysalon.contracts.booking;

/** How a booking came in; decides which booking rules bind. */
public enum Channel {
    ONLINE,
    DESK,
    API
}
