/** Who works in a salon, when, and who performs what on which terms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "allocation", "catalog", "register", "standing"})
package io.beautysalon.booking.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
