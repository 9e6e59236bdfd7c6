/** What a caller may do in a salon, and the epoch that outdates what was said before. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.tenant.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
