package io.beautysalon.tenant.location;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The locations of the bound salon. */
interface Locations extends Repository<Location, UUID> {

    Location save(Location location);

    Optional<Location> findById(UUID id);

    /** In the order of their opening, which is that of their ids. */
    @Transactional(readOnly = true)
    List<Location> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
