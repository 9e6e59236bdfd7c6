/** How somebody comes to belong to a salon: asked by e-mail, once, for seven days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"member", "salon"})
package io.beautysalon.tenant.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
