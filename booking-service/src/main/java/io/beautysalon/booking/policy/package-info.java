/** What a salon asks when a time is booked, and what it may keep when that comes to nothing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon"})
package io.beautysalon.booking.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
