package io.beautysalon.tenant.entitlement;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every salon's entitlement. */
interface Entitlements extends Repository<Entitlement, UUID> {

    Entitlement save(Entitlement entitlement);
}
