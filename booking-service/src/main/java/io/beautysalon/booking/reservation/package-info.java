/** Bookings: holding, confirming and ending them, and the path on which no time is sold twice. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "salon",
            "policy",
            "client",
            "allocation",
            "availability",
            "history",
            "quote"
        })
package io.beautysalon.booking.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
