/**
 * Changes of schedules that are rehearsed first, and applied with a decision about each booking.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"allocation", "standing", "reservation", "moving"})
package io.beautysalon.booking.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
