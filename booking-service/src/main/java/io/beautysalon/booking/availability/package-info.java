/** Which starts can be booked: an engine in plain Java, and the search that feeds it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "policy", "catalog", "standing"})
package io.beautysalon.booking.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
