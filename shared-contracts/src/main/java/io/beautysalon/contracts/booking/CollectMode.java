package io.beautysalon.contracts.booking;

/** What is asked from the client when booking. */
public enum CollectMode {
    NONE,
    SAVE_CARD,
    DEPOSIT,
    FULL
}
