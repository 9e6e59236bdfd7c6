/** Refunds: money on its way back to a client. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.billing.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
