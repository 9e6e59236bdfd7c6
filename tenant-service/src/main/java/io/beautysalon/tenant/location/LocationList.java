package io.beautysalon.tenant.location;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All locations of the bound salon, for those who show them to others. */
@Component
public class LocationList {

    private final Locations locations;

    LocationList(Locations locations) {
        this.locations = locations;
    }

    /** Those that work, in the order of their opening. */
    @Transactional(readOnly = true)
    public List<LocationView> open() {
        return locations.findByIdGreaterThanOrderById(new UUID(0, 0), Limit.unlimited()).stream()
                .map(Location::view)
                .filter(location -> location.status() != LocationStatus.CLOSED)
                .toList();
    }
}
