/** Payment accounts: whether a salon can be paid by card. */
@NullMarked
@ApplicationModule(allowedDependencies = {"operation"})
package io.beautysalon.billing.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
