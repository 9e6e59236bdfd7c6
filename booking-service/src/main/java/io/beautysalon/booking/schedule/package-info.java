/** When a location is open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "allocation", "standing"})
package io.beautysalon.booking.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
