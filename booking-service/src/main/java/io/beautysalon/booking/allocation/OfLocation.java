package io.beautysalon.booking.allocation;

import java.util.UUID;

/** A request that names the location whose calendar it changes. */
public interface OfLocation {

    /** The location. */
    UUID locationId();
}
