package io.beautysalon.booking.salon;

import io.beautysalon.contracts.tenant.SalonStatus;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A location as a booking sees it.
 *
 * @param zone fixed when the location opened; all local times here are in it
 * @param canCharge whether the salon can be paid by card now
 */
public record Place(
        UUID locationId, ZoneId zone, String currency, SalonStatus status, boolean canCharge) {}
