/** What the desk does with bookings: deciding, receiving, ending, marking and taking back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"allocation", "client", "quote", "reservation"})
package io.beautysalon.booking.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
