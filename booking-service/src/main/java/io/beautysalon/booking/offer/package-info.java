/** What a chosen visit would cost and demand, signed so that it is what the client then gets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "policy", "availability", "reservation"})
package io.beautysalon.booking.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
