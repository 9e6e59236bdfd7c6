/** The lists that a salon keeps: their entries are changed, archived and restored all one way. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
