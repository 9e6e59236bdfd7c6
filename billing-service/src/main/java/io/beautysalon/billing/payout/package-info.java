/** What Stripe has sent to the salon's bank, and what it is made of; Stripe alone keeps it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account"})
package io.beautysalon.billing.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
