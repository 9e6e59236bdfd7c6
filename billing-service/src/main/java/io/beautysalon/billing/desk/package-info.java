/** Payments, refunds and disputes as the desk sees them, and what it may do about them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"bill", "payment", "refund"})
package io.beautysalon.billing.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
