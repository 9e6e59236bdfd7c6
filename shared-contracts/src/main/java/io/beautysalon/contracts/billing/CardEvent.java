package io.beautysalon.contracts.billing;

import java.util.UUID;

/** A fact about one card on file. */
public sealed interface CardEvent extends BillingEvent
        permits CardSaved, CardSetupFailed, CardRemoved {

    UUID cardId();
}
