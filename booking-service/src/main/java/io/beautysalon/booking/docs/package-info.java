/** How the service describes its endpoints: what every operation has in common, said once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"allocation"})
package io.beautysalon.booking.docs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
