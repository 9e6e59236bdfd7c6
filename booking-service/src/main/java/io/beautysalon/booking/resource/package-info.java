/** The chairs, rooms and machines of a salon: pools, and the units in them that bookings take. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "allocation", "register"})
package io.beautysalon.booking.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
