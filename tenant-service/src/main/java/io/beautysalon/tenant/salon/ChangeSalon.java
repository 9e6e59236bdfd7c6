package io.beautysalon.tenant.salon;

import io.beautysalon.contracts.Actor;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes what managers may change about their salon. */
@UseCase
class ChangeSalon {

    private final Salons salons;
    private final SalonDirectory directory;
    private final MergePatch patches;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSalon(
            Salons salons,
            SalonDirectory directory,
            MergePatch patches,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.salons = salons;
        this.directory = directory;
        this.patches = patches;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Salon change(IfMatch seen, JsonNode patch) {
        var salon =
                salons.findById(TenantContext.required())
                        .orElseThrow(CommonProblem.NOT_FOUND::exception);
        seen.check(salon.version());
        var before = salon.profile();
        var after = patches.apply(patch, before, SalonProfile.class);
        if (!after.equals(before)) {
            change(salon, before, after, Caller.current().actor(), clock.instant());
        }
        return salon;
    }

    private void change(
            Salon salon, SalonProfile before, SalonProfile after, Actor actor, Instant now) {
        var fact = salon.change(after, actor, now);
        outbox.append(fact);
        if (!after.slug().equals(before.slug())) {
            directory.move(before.slug(), after.slug(), after.name(), now);
        } else if (!after.name().equals(before.name())) {
            directory.rename(after.slug(), after.name());
        }
        audit.record("salon.change", salon.id(), null, String.join(",", fact.changed()));
    }
}
