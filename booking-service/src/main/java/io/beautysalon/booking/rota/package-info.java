/** When people work, day by day, as weeks, dated exceptions and the wall clock resolve. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "availability"})
package io.beautysalon.booking.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
