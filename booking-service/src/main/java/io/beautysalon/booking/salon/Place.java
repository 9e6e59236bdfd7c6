package io.beautysalon.booking.salon;

import io.beautysalon.contracts.tenant.LocationStatus;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.starter.problem.CommonProblem;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A location as a booking sees it.
 *
 * @param zone fixed when the location opened; all local times here are in it
 * @param canCharge whether the salon can be paid by card now
 */
public record Place(
        UUID locationId,
        ZoneId zone,
        String currency,
        SalonStatus status,
        LocationStatus locationStatus,
        boolean canCharge) {

    /**
     * Makes sure that it takes new bookings; what is booked already takes place anyway.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code salon-read-only}, {@code
     *     salon-closed} or {@code location-closed}
     */
    public void requireOpen() {
        switch (status) {
            case ACTIVE -> {}
            case READ_ONLY -> throw CommonProblem.SALON_READ_ONLY.exception();
            case SUSPENDED, CLOSING, CLOSED -> throw CommonProblem.SALON_CLOSED.exception();
        }
        if (locationStatus != LocationStatus.OPEN) {
            throw SalonProblem.LOCATION_CLOSED.exception();
        }
    }
}
