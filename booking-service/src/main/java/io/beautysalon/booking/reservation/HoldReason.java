package io.beautysalon.booking.reservation;

/** Why a time is kept without being booked, and so for how long. */
public enum HoldReason {
    /** Somebody is about to pay: minutes. */
    CHECKOUT,
    /** The salon said yes and waits for the payment: a day or more. */
    APPROVED,
    /** The desk sent a payment link: a day or more. */
    DESK_LINK,
    /** The salon has to say yes or no. */
    APPROVAL
}
