/** Keeps a Redis that is slow or gone from slowing requests. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.beautysalon.gateway.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
