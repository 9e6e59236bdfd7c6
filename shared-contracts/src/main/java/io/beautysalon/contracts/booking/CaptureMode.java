package io.beautysalon.contracts.booking;

/** Whether a card is authorised first, or charged at once. */
public enum CaptureMode {
    MANUAL,
    AUTOMATIC
}
