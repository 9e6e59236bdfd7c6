/** Who is knocking: a user, a booking's guest or a visitor. */
@NullMarked
@ApplicationModule(allowedDependencies = {"errors", "routes"})
package io.beautysalon.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
