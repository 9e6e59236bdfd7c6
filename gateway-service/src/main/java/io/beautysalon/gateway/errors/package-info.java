/** Turns everything that goes wrong into one kind of answer, application/problem+json. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.gateway.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
