package io.beautysalon.tenant.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.beautysalon.tenant.location.Address;
import io.beautysalon.tenant.location.LocationView;
import io.beautysalon.tenant.salon.Branding;
import io.beautysalon.tenant.salon.SalonView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a salon. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicProfile(
        UUID id,
        String slug,
        String name,
        String country,
        String currency,
        String zone,
        String locale,
        @Nullable Branding branding,
        List<PublicLocation> locations) {

    static PublicProfile of(SalonView salon, List<LocationView> locations) {
        return new PublicProfile(
                salon.id(),
                salon.slug(),
                salon.name(),
                salon.country(),
                salon.currency(),
                salon.zone(),
                salon.locale(),
                salon.branding(),
                locations.stream().map(PublicLocation::of).toList());
    }

    /** A location as clients see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicLocation(
            UUID id, String name, String zone, @Nullable Address address, @Nullable String phone) {

        static PublicLocation of(LocationView location) {
            return new PublicLocation(
                    location.id(),
                    location.name(),
                    location.zone(),
                    location.address(),
                    location.phone());
        }
    }
}
