/** Disputes: money that a client's bank wants back, or asks about. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.billing.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
