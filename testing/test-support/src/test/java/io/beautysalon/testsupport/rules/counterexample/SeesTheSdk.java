package io.beautysalon.testsupport.rules.counterexample;

import com.stripe.StripeClient;

/** Knows Stripe outside its package. */
class SeesTheSdk {
    StripeClient client;
}
