/** What a salon offers: services, their variants, and what each costs and takes from a date on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"salon", "policy", "register", "resource"})
package io.beautysalon.booking.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
