package io.beautysalon.booking.availability;

/** What becomes of a start that somebody asked for. */
public sealed interface VisitPlan {

    /** It can be booked, like this. */
    record Bookable(PlannedVisit visit) implements VisitPlan {}

    /** It can't be booked, because of this. */
    record Refused(Rule rule) implements VisitPlan {}
}
