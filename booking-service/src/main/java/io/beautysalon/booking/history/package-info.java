/** What happened to a booking: who changed what, when and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
