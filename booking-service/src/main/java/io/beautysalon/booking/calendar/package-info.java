/** The desk's window: what happens at a location on some days, read in one go. */
@NullMarked
@ApplicationModule(allowedDependencies = {"availability", "reservation", "salon"})
package io.beautysalon.booking.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
