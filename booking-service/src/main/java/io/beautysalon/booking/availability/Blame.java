package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.Verdict.Cause;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Names what is in the way of the visit that would be, were it not for one rule. */
final class Blame {

    private final LocationCalendar calendar;
    private final Timeline timeline;
    private final Rule rule;

    Blame(LocationCalendar calendar, Timeline timeline, Rule rule) {
        this.calendar = calendar;
        this.timeline = timeline;
        this.rule = rule;
    }

    List<Cause> causes(Visit visit) {
        return visit.occupations().stream().flatMap(this::causes).distinct().toList();
    }

    private Stream<Cause> causes(Occupation occupation) {
        var subject = occupation.subjectId();
        return switch (rule) {
            case TIME_TAKEN, TIME_OFF, TRAVEL ->
                    taken(subject)
                            .filter(taken -> isOfThisRule(taken) && meet(taken, occupation))
                            .map(taken -> new Cause(subject, taken.reference()));
            case WORKING_HOURS ->
                    staff(subject)
                            .filter(staff -> !works(staff, occupation))
                            .map(staff -> new Cause(subject, subject));
            case STAFF_DAY_FULL, USELESS_GAP ->
                    staff(subject).map(staff -> new Cause(subject, subject));
            case START_IN_THE_PAST,
                    LEAD_TIME,
                    HORIZON,
                    GRID,
                    NOBODY_PERFORMS_IT,
                    NO_UNIT,
                    DAY_FULL,
                    OPENING_HOURS ->
                    Stream.empty();
        };
    }

    private boolean isOfThisRule(Taken taken) {
        return switch (taken.kind()) {
            case ABSENCE -> rule == Rule.TIME_OFF;
            case BOOKING -> rule == Rule.TIME_TAKEN;
            case BOOKING_ELSEWHERE -> rule == Rule.TIME_TAKEN || rule == Rule.TRAVEL;
        };
    }

    private boolean meet(Taken taken, Occupation occupation) {
        var travel = calendar.rules().travel();
        boolean padded = rule == Rule.TRAVEL;
        var start = padded ? taken.start().minus(travel) : taken.start();
        var end = padded ? taken.end().plus(travel) : taken.end();
        return start.isBefore(occupation.end()) && occupation.start().isBefore(end);
    }

    private boolean works(StaffCalendar staff, Occupation occupation) {
        return timeline.shifts(staff.shifts())
                .containsAll(timeline.index(occupation.start()), timeline.index(occupation.end()));
    }

    private Stream<Taken> taken(UUID subject) {
        return Stream.concat(
                staff(subject).flatMap(staff -> staff.taken().stream()),
                calendar.units().stream()
                        .filter(unit -> unit.unitId().equals(subject))
                        .flatMap(unit -> unit.taken().stream()));
    }

    private Stream<StaffCalendar> staff(UUID subject) {
        return calendar.staff().stream().filter(staff -> staff.staffId().equals(subject));
    }
}
