/** How a salon begins: with its first location, its owner and a trial. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entitlement", "member", "salon", "location"})
package io.beautysalon.tenant.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
