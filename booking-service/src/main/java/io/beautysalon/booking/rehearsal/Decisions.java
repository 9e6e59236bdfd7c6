package io.beautysalon.booking.rehearsal;

import io.beautysalon.booking.moving.MoveForSalon;
import io.beautysalon.booking.reservation.CallOffForSalon;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import io.beautysalon.starter.security.Caller;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks decisions about bookings, and carries them out by the ways that bookings always go. */
@Component
class Decisions {

    private static final String REASON = "schedule-change";

    private final MoveForSalon moves;
    private final CallOffForSalon cancels;

    Decisions(MoveForSalon moves, CallOffForSalon cancels) {
        this.moves = moves;
        this.cancels = cancels;
    }

    /**
     * Makes sure that each is about an affected booking, and each booking is decided about once.
     *
     * @throws ProblemException {@code invalid} naming the others, {@code scope-missing} for who may
     *     not move and cancel bookings
     */
    void require(List<Decision> made, Collection<UUID> affected) {
        var left = new HashSet<>(affected);
        var problem = CommonProblem.INVALID.exception();
        for (int i = 0; i < made.size(); i++) {
            var decision = made.get(i);
            if (!left.remove(decision.bookingId())) {
                problem.at("/decisions/" + i + "/bookingId", "an affected booking, once");
            }
            boolean goes = decision.start() != null || decision.staffIds() != null;
            if (goes != (decision.action() == Decision.Action.MOVE)) {
                problem.at(
                        "/decisions/" + i + "/action", "MOVE with a start or staffIds, else not");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        boolean touches = made.stream().anyMatch(d -> d.action() != Decision.Action.KEEP);
        if (touches && !Caller.current().has(Scope.BOOKINGS_WRITE)) {
            throw CommonProblem.SCOPE_MISSING.exception();
        }
    }

    /** Cancellations first: they make room for moves; then in the order of ids. */
    void carryOut(List<Decision> made) {
        made.stream()
                .sorted(
                        Comparator.comparing((Decision d) -> d.action() != Decision.Action.CANCEL)
                                .thenComparing(Decision::bookingId))
                .forEach(decision -> carryOut(decision, "/decisions/" + made.indexOf(decision)));
    }

    private void carryOut(Decision decision, String pointer) {
        try {
            switch (decision.action()) {
                case KEEP -> {}
                case CANCEL -> cancels.callOff(decision.bookingId(), REASON);
                case MOVE -> {
                    var start = decision.start();
                    var staff = decision.staffIds();
                    moves.move(
                            decision.bookingId(),
                            start == null ? null : start.toInstant(),
                            staff == null ? List.of() : staff);
                }
            }
        } catch (ProblemException problem) {
            var moved = new ProblemException(problem.problem());
            problem.errors().forEach(error -> moved.at(pointer + error.pointer(), error.rule()));
            problem.members().forEach(moved::with);
            throw moved.with("bookingId", decision.bookingId());
        }
    }
}
