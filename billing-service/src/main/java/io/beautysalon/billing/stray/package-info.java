/** Money that came in beside a payment's own intent, and goes back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operation", "payment", "refund"})
package io.beautysalon.billing.stray;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
