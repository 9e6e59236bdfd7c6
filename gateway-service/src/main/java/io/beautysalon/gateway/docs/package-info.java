/** The API in one document, and a page to read and try it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"errors", "access"})
package io.beautysalon.gateway.docs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
