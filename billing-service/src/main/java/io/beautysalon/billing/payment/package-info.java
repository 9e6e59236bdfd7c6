/** Payments: what a client was asked for, what the card gave, and what the salon may keep of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "bill", "card", "dispute", "operation", "refund"})
package io.beautysalon.billing.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
