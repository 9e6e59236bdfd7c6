/**
 * Calls to Stripe that move something: written down before they are made, made once, settled for
 * certain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.billing.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
