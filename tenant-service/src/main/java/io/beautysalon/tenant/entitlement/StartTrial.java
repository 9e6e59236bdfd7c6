package io.beautysalon.tenant.entitlement;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import java.time.Clock;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a new salon use everything. */
@UseCase
public class StartTrial {

    private final Entitlements entitlements;
    private final Ids ids;
    private final Clock clock;

    StartTrial(Entitlements entitlements, Ids ids, Clock clock) {
        this.entitlements = entitlements;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the entitlement within the salon's registration. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start() {
        entitlements.save(Entitlement.trial(ids.next(), clock.instant()));
    }
}
