package io.beautysalon.contracts.booking;

/** Why a payment starts later than the hold. */
public enum CollectCause {
    CONTACT_GIVEN,
    APPROVED,
    DESK_LINK
}
