package io.beautysalon.tenant.location;

import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.salon.Salons;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Opens a location, in the salon's country and currency. */
@UseCase
public class OpenLocation {

    private final Salons salons;
    private final Locations locations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    OpenLocation(
            Salons salons,
            Locations locations,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.salons = salons;
        this.locations = locations;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens it now and gives its id. */
    @Transactional
    public UUID open(NewLocation wanted, Actor actor) {
        var salon =
                salons.findById(TenantContext.required())
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        var id = ids.next();
        var location =
                locations.save(
                        Location.opened(
                                id, wanted, salon.country(), salon.currency(), clock.instant()));
        outbox.append(location.openedFact(salon.id(), actor));
        audit.record("location.open", id, null, "OPEN");
        return id;
    }
}
