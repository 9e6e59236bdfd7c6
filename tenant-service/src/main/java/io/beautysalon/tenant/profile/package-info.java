/** What the public sees of a salon. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "location"})
package io.beautysalon.tenant.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
