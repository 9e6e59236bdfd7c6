/** Bills: what a booking costs, and whose booking it is. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.billing.bill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
