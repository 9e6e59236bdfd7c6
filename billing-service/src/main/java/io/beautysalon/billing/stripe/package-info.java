/** The only package that sees Stripe's SDK: the ports of the other features, implemented. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "card",
            "dispute",
            "operation",
            "payment",
            "payout",
            "refund",
            "webhook"
        })
package io.beautysalon.billing.stripe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
