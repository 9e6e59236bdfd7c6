package io.beautysalon.contracts.billing;

/** How a payment is taken. */
public enum PaymentMethod {
    CARD,
    CARD_ON_FILE,
    LINK,
    TERMINAL,
    CASH
}
