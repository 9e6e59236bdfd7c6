/** How often one may knock. */
@NullMarked
@ApplicationModule(allowedDependencies = {"errors", "routes", "redis", "identity"})
package io.beautysalon.gateway.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
