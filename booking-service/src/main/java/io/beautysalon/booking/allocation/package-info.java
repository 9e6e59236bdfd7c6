/** The time of staff and units that is gone, and the locks of everybody who changes that. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
