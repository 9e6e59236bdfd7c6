/** A salon's profile and the name under which the public finds it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.tenant.salon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
