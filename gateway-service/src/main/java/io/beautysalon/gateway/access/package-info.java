/** What the caller may do in the salon of the path, told to the service by an edge token. */
@NullMarked
@ApplicationModule(allowedDependencies = {"errors", "routes", "redis", "identity"})
package io.beautysalon.gateway.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
