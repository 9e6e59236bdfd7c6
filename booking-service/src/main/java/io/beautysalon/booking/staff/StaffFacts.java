package io.beautysalon.booking.staff;

import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.tenancy.TenantContext;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Tells of every change of a staff member: billing counts seats. */
@Component
class StaffFacts {

    private final Outbox outbox;
    private final Clock clock;

    StaffFacts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(StaffMember member) {
        outbox.append(
                member.changedFact(
                        TenantContext.required(), clock.instant(), Caller.current().actor()));
    }
}
