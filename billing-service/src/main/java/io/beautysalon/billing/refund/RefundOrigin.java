package io.beautysalon.billing.refund;

/** Who decided that money goes back. */
enum RefundOrigin {
    /** A booking's settlement left less to the salon than it had. */
    SETTLEMENT,
    /** Somebody at the desk. */
    DESK,
    /** Somebody at Stripe itself, past us. */
    STRIPE
}
