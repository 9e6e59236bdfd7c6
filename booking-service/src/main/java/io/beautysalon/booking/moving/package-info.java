/** Moving a booking to another time, other staff or other services, and quotes for changes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "allocation",
            "availability",
            "policy",
            "quote",
            "reservation",
            "salon"
        })
package io.beautysalon.booking.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
