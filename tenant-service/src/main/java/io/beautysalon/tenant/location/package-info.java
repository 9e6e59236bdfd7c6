/** The places where a salon works, each with its zone for good. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon"})
package io.beautysalon.tenant.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
