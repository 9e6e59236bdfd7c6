/** What booking needs to know of salons, their locations and their payment accounts: a copy. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.salon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
