/** What a change of schedules does to bookings that stand. */
@NullMarked
@ApplicationModule(allowedDependencies = {"allocation"})
package io.beautysalon.booking.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
