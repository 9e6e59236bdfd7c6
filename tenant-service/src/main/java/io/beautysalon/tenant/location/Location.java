package io.beautysalon.tenant.location;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.tenant.LocationOpened;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the salon works. Its zone is fixed: every time there is local to it. */
@Entity
class Location {

    @Id private UUID id;
    private String name;
    private String zone;
    private String country;
    private String currency;
    private @Nullable Address address;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private LocationStatus status;

    private Instant openedAt;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    private Location(UUID id, NewLocation wanted, String country, String currency, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.zone = wanted.zone();
        this.country = country;
        this.currency = currency;
        this.address = wanted.address();
        this.phone = wanted.phone();
        this.status = LocationStatus.OPEN;
        this.openedAt = now;
    }

    static Location opened(
            UUID id, NewLocation wanted, String country, String currency, Instant now) {
        return new Location(id, wanted, country, currency, now);
    }

    LocationOpened openedFact(UUID salon, Actor actor) {
        return new LocationOpened(salon, id, openedAt, actor, name, zone, country, currency);
    }

    LocationView view() {
        return new LocationView(
                id, name, zone, country, currency, address, phone, status, openedAt);
    }

    long version() {
        return Objects.requireNonNull(version, "not saved yet");
    }
}
