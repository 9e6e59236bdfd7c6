package io.beautysalon.contracts.billing;

/** Who took a card away. */
public enum CardRemovedCause {
    CLIENT,
    DESK,
    EXPIRED
}
