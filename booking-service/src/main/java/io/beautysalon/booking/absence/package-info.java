/** Time in which staff or units are not there: time off, and blocks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"allocation", "standing"})
package io.beautysalon.booking.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
