package io.beautysalon.tenant.salon;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The salons; whoever asks sees the own one only. */
public interface Salons extends Repository<Salon, UUID> {

    /** Keeps a salon. */
    Salon save(Salon salon);

    /** The salon of that id, if it is the bound one. */
    Optional<Salon> findById(UUID id);
}
