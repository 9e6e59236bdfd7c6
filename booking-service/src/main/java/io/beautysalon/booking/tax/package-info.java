/** Which share of a price is tax: by category and location, from dates on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon"})
package io.beautysalon.booking.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
