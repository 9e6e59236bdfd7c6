/** Stripe's webhooks: verified, stored, answered; then the object they speak of is read back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "card", "payment"})
package io.beautysalon.billing.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
