package io.beautysalon.tenant.salon;

import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new salon and lists its slug. */
@UseCase
public class BeginSalon {

    private final Salons salons;
    private final SalonDirectory directory;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    BeginSalon(
            Salons salons, SalonDirectory directory, Outbox outbox, AuditTrail audit, Clock clock) {
        this.salons = salons;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins the salon of the bound tenant, within its registration.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code slug-taken} (409)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Salon begin(SalonTerms terms, SalonProfile profile, Actor actor) {
        var id = TenantContext.required();
        var salon = salons.save(Salon.registered(id, terms, profile, clock.instant()));
        outbox.append(salon.registeredFact(actor)); // flushes: the directory refers to the salon
        directory.enter(profile.slug(), profile.name());
        audit.record("salon.register", id, null, "ACTIVE");
        return salon;
    }
}
