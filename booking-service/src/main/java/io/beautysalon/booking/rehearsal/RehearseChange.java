package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.moving.MoveForSalon;
import io.beautysalon.booking.rehearsal.AffectedBooking.Reason;
import io.beautysalon.booking.reservation.Savepoint;
import io.beautysalon.booking.standing.Misfit;
import io.beautysalon.booking.standing.ScheduleWrite;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.UseCase;
import io.beautysalon.starter.security.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Makes a change, looks at what it does to bookings and where these could go, and goes back to
 * before it: only the plan is kept.
 */
@UseCase
class RehearseChange {

    private static final int WITH_PROPOSALS = 20;

    private final PlannedWrites plannedWrites;
    private final ScheduleWrite scheduleWrite;
    private final ScheduleChanges changes;
    private final MoveForSalon moves;
    private final Savepoint savepoint;
    private final Ids ids;
    private final Clock clock;

    RehearseChange(
            PlannedWrites plannedWrites,
            ScheduleWrite scheduleWrite,
            ScheduleChanges changes,
            MoveForSalon moves,
            Savepoint savepoint,
            Ids ids,
            Clock clock) {
        this.plannedWrites = plannedWrites;
        this.scheduleWrite = scheduleWrite;
        this.changes = changes;
        this.moves = moves;
        this.savepoint = savepoint;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID rehearse(List<JsonNode> writes) {
        var plan = plannedWrites.read(writes);
        savepoint.set();
        var affected = affected(scheduleWrite.attempt(plan.concerned(), plan::make));
        savepoint.goBack();
        var id = ids.next();
        changes.add(id, writes, affected, clock.instant());
        return id;
    }

    private List<AffectedBooking> affected(List<Misfit> misfits) {
        var reasons = new LinkedHashMap<UUID, List<Misfit>>();
        misfits.forEach(each ->
                reasons.computeIfAbsent(each.bookingId(), id -> new ArrayList<>()).add(each));
        boolean desk = Caller.current().has(Scope.BOOKINGS_WRITE);
        var affected = new ArrayList<AffectedBooking>();
        reasons.forEach((id, each) ->
                affected.add(
                        new AffectedBooking(
                                id,
                                each.getFirst().start(),
                                each.stream().map(Reason::of).toList(),
                                desk && affected.size() < WITH_PROPOSALS
                                        ? moves.proposals(id)
                                        : List.of())));
        return affected;
    }
}
