package io.beautysalon.booking.staff;

import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells of every change of a staff member: billing counts seats, the audit trail counts all. */
@Component
class StaffFacts {

    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    StaffFacts(Outbox outbox, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void changed(String action, StaffMember member) {
        outbox.append(
                member.changedFact(
                        TenantContext.required(), clock.instant(), Caller.current().actor()));
        audit.record(action, member.id(), null, null);
    }
}
