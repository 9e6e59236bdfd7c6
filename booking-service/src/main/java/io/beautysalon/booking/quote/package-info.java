/** Signed promises of what a change of a booking costs. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
