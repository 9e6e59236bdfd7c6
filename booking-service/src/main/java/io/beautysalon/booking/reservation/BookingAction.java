package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.reservation.BookingStatus.CHECKED_IN;
import static io.beautysalon.booking.reservation.BookingStatus.COMPLETED;
import static io.beautysalon.booking.reservation.BookingStatus.CONFIRMED;
import static io.beautysalon.booking.reservation.BookingStatus.HELD;
import static io.beautysalon.booking.reservation.BookingStatus.NO_SHOW;
import static io.beautysalon.booking.reservation.BookingStatus.PENDING_APPROVAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a booking, in which status and by whom. */
public enum BookingAction {
    APPROVE("approve", EnumSet.of(PENDING_APPROVAL), EnumSet.of(Party.DESK)),
    DECLINE("decline", EnumSet.of(PENDING_APPROVAL), EnumSet.of(Party.DESK)),
    CONTACT("contact", EnumSet.of(HELD), EnumSet.of(Party.SELF, Party.DESK)),
    CANCEL(
            "cancel",
            EnumSet.of(PENDING_APPROVAL, HELD, CONFIRMED),
            EnumSet.of(Party.SELF, Party.DESK)),
    RESCHEDULE(
            "reschedule",
            EnumSet.of(PENDING_APPROVAL, HELD, CONFIRMED),
            EnumSet.of(Party.SELF, Party.DESK)),
    CHECK_IN("check-in", EnumSet.of(CONFIRMED), EnumSet.of(Party.STYLIST, Party.DESK)),
    COMPLETE("complete", EnumSet.of(CHECKED_IN), EnumSet.of(Party.STYLIST, Party.DESK)),
    EXTEND("extend", EnumSet.of(CHECKED_IN), EnumSet.of(Party.STYLIST, Party.DESK)),
    NO_SHOW_MARK("no-show", EnumSet.of(CONFIRMED), EnumSet.of(Party.DESK)),
    REOPEN("reopen", EnumSet.of(CHECKED_IN, COMPLETED, NO_SHOW), EnumSet.of(Party.DESK));

    /** Whom an action is for. */
    public enum Party {
        /** The client or guest whose booking it is. */
        SELF,
        /** The stylist in whose calendar it is. */
        STYLIST,
        DESK
    }

    private final String verb;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
    private final Set<BookingStatus> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Party> parties;

    BookingAction(String verb, Set<BookingStatus> from, Set<Party> parties) {
        this.verb = verb;
        this.from = from;
        this.parties = parties;
    }

    /** The last part of the action's path. */
    public String verb() {
        return verb;
    }

    /**
     * Refuses the action in a status that doesn't know it.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code booking-state}
     */
    public void require(BookingStatus status) {
        if (!from.contains(status)) {
            throw BookingProblem.state(status);
        }
    }

    /** What a status allows, whoever asks. */
    static List<String> of(BookingStatus status) {
        return of(status, EnumSet.allOf(Party.class));
    }

    /** What a status allows to some parties. */
    static List<String> of(BookingStatus status, Set<Party> asking) {
        return Arrays.stream(values())
                .filter(action -> action.from.contains(status))
                .filter(action -> action.parties.stream().anyMatch(asking::contains))
                .map(BookingAction::verb)
                .toList();
    }
}
