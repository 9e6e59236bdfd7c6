package io.beautysalon.contracts.audit;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.Fact;
import java.time.Instant;
import java.util.UUID;

/** What every service tells about changes made by people. */
public sealed interface AuditEvent extends Fact permits AuditRecorded, AuditEvent.Unknown {

    /** A fact newer than this reader: it is counted and moves the reader's mark, nothing else. */
    record Unknown(String type, UUID salonId, UUID aggregateId, Instant occurredAt, Actor actor)
            implements AuditEvent {}
}
