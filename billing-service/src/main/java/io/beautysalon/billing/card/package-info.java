/** Cards on file: put there with the client's consent, charged only for what was agreed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "bill", "operation"})
package io.beautysalon.billing.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
