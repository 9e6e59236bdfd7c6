package io.beautysalon.contracts.billing;

/** How a dispute ended. */
public enum DisputeOutcome {
    WON,
    LOST,
    /** The bank only asked; no money moved. */
    INQUIRY_CLOSED
}
