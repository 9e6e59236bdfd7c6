package io.beautysalon.tenant.entitlement;

import io.beautysalon.contracts.access.Stage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a salon may use. */
@Entity
class Entitlement {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant since;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Entitlement() {}

    private Entitlement(UUID id, Plan plan, Stage stage, Instant since) {
        this.id = id;
        this.plan = plan;
        this.stage = stage;
        this.since = since;
    }

    /** Everything, without limits, until there is a subscription. */
    static Entitlement trial(UUID id, Instant now) {
        return new Entitlement(id, Plan.TRIAL, Stage.FULL, now);
    }

    /** What is paid for. */
    enum Plan {
        TRIAL
    }
}
