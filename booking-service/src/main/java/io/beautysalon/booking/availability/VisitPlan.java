package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.Verdict.Cause;
import java.util.List;

/** What becomes of a start that somebody asked for. */
public sealed interface VisitPlan {

    /** It can be booked, like this. */
    record Bookable(PlannedVisit visit) implements VisitPlan {}

    /** It can't be booked, because of this. */
    record Refused(Rule rule, List<Cause> causes) implements VisitPlan {}
}
