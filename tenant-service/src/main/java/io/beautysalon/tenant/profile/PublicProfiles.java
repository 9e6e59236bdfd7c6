package io.beautysalon.tenant.profile;

import io.beautysalon.tenant.location.LocationList;
import io.beautysalon.tenant.salon.SalonView;
import io.beautysalon.tenant.salon.Salons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a salon and its locations as of one moment. */
@Component
class PublicProfiles {

    private final Salons salons;
    private final LocationList locations;

    PublicProfiles(Salons salons, LocationList locations) {
        this.salons = salons;
        this.locations = locations;
    }

    @Transactional(readOnly = true)
    Optional<PublicProfile> of(UUID salon) {
        return salons.findById(salon)
                .map(found -> PublicProfile.of(SalonView.of(found), locations.open()));
    }
}
