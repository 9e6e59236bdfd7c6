/** What a route needs to know and be rid of before it leads anywhere: marks, headers, ids, size. */
@NullMarked
@ApplicationModule(allowedDependencies = {"errors"})
package io.beautysalon.gateway.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
