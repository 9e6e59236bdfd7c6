package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.Composition.Fit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line on the walk through a visit, behind those before it.
 *
 * @param lead the buffer before it, 0 where it falls away
 * @param opening what is left free before the work of its staff member, null where nobody asks
 * @param flush whether the visit touches what is before it
 */
record Step(
        @Nullable Step before,
        VisitItem item,
        Performer performer,
        Fit fit,
        int start,
        int lead,
        Gaps.@Nullable Side opening,
        boolean flush,
        Holds holds) {

    UUID staffId() {
        return performer.staffId();
    }

    int end() {
        return start + fit.minutes();
    }

    /** The end of her work, with the buffer after it. */
    int workedTo() {
        return item.bufferAfter() > 0 ? end() + item.bufferAfter() : start + performer.busyTo();
    }

    Step with(Holds more) {
        return new Step(before, item, performer, fit, start, lead, opening, flush, more);
    }

    /** All steps in the order of the visit. */
    List<Step> path() {
        var path = new ArrayDeque<Step>();
        for (var step = this; step != null; step = step.before) {
            path.addFirst(step);
        }
        return List.copyOf(path);
    }
}
