/** What the subscription lets a salon use; a trial lets it use everything. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.tenant.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
