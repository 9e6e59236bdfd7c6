/** A salon's clients: cards, notes, consents, and whom it won't let book online. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.booking.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
