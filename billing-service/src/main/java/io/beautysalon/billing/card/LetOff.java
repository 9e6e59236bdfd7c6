package io.beautysalon.billing.card;

import java.util.UUID;

/** Told when a booking's card can't be asked for after all: its hold would starve otherwise. */
public interface LetOff {

    /**
     * Runs in the transaction that ends the ask.
     *
     * @param currency the salon's, ISO 4217
     */
    void letOff(UUID booking, UUID client, String currency);
}
