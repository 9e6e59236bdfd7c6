package io.beautysalon.billing.operation;

import java.util.UUID;

/** The way to Stripe for calls that move something. Never called within a transaction. */
public interface StripeDoor {

    /** Sends the request under the operation's key; every failure is an outcome. */
    Outcome post(StripeRequest request, UUID key);
}
