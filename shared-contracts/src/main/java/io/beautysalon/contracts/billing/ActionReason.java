package io.beautysalon.contracts.billing;

/** Why a payment needs the client. */
public enum ActionReason {
    /** The bank wants the cardholder to authenticate. */
    AUTHENTICATION_REQUIRED,
    /** The stored card was declined, or there is none. */
    CARD_UNUSABLE,
    /** The desk asked for a link. */
    DESK_LINK
}
