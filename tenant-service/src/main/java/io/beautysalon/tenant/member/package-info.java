/** Who belongs to a salon and in which roles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "location"})
package io.beautysalon.tenant.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
