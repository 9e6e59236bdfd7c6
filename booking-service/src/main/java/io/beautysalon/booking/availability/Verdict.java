package io.beautysalon.booking.availability;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the engine says of one start. */
public sealed interface Verdict {

    /** It can be booked, like this; it breaks rules that don't bind. */
    record Bookable(Visit visit, Set<Rule> warnings) implements Verdict {

        public Bookable {
            warnings = Set.copyOf(warnings);
        }
    }

    /** It can't be booked, because of this; without the causes it would not be this rule. */
    record Refused(Rule rule, List<Cause> causes) implements Verdict {

        public Refused {
            causes = List.copyOf(causes);
        }
    }

    /**
     * What is to blame.
     *
     * @param subjectId the staff member or unit, or the location
     * @param reference the booking, time off or block that is in the way; the subject itself where
     *     it is its hours or its number of visits
     */
    record Cause(UUID subjectId, UUID reference) {}
}
