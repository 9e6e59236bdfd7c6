package io.beautysalon.billing.account;

/** Why an account that Stripe would let charge may not. */
enum Restriction {
    /** Stripe would settle in another currency than the salon's prices and bills are in. */
    SETTLEMENT_CURRENCY
}
