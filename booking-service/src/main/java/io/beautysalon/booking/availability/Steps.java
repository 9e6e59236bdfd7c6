package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.Composition.Fit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a line can follow the ones before it: with its buffers, units, gaps and caps. */
final class Steps {

    private final LocationCalendar calendar;
    private final Timeline timeline;
    private final Composition composition;
    private final Set<Rule> rules;
    private final boolean asksForGaps;
    private final Gaps gaps;
    private final FullDays fullDays;

    Steps(
            LocationCalendar calendar,
            Timeline timeline,
            Composition composition,
            Set<Rule> rules,
            Supplier<Map<UUID, MinuteSet>> room) {
        this.calendar = calendar;
        this.timeline = timeline;
        this.composition = composition;
        this.rules = rules;
        int useful = calendar.rules().gapMinutes();
        this.asksForGaps = useful > 0;
        this.gaps = new Gaps(asksForGaps ? room.get() : Map.of(), useful);
        this.fullDays = new FullDays(timeline, calendar);
    }

    Optional<Step> next(
            @Nullable Step before, VisitItem item, Performer performer, Fit fit, int time) {
        if (before != null && before.staffId().equals(performer.staffId())) {
            return fit.rest().contains(time)
                    ? needing(
                            new Step(
                                    before,
                                    item,
                                    performer,
                                    fit,
                                    time,
                                    0,
                                    before.opening(),
                                    before.flush(),
                                    before.holds()))
                    : Optional.empty();
        }
        if (!fit.led().contains(time)) {
            return Optional.empty();
        }
        int lead = item.bufferBefore();
        int work = lead > 0 ? time - lead : time + performer.busyFrom();
        if (rules.contains(Rule.STAFF_DAY_FULL) && fullDays.contains(performer.staffId(), work)) {
            return Optional.empty();
        }
        var opening = asksForGaps ? gaps.before(performer.staffId(), work) : null;
        if (before == null) {
            boolean flush = opening == Gaps.Side.NOTHING;
            return needing(
                    new Step(null, item, performer, fit, time, lead, opening, flush, Holds.NONE));
        }
        return closed(before)
                .flatMap(done ->
                        needing(
                                new Step(
                                        done,
                                        item,
                                        performer,
                                        fit,
                                        time,
                                        lead,
                                        opening,
                                        done.flush(),
                                        done.holds())));
    }

    /** The last line of a visit, with the buffer after it. */
    Optional<Step> last(Step step, boolean mustBeFlush) {
        boolean flush =
                !mustBeFlush
                        || step.flush()
                        || gaps.after(step.staffId(), step.workedTo()) == Gaps.Side.NOTHING;
        return flush ? closed(step) : Optional.empty();
    }

    /** The work of this step's staff member ends here: her buffer, and what is left beside it. */
    private Optional<Step> closed(Step step) {
        if (!step.fit().trailed().contains(step.start())) {
            return Optional.empty();
        }
        if (rules.contains(Rule.USELESS_GAP)
                && step.opening() != null
                && Gaps.useless(step.opening(), gaps.after(step.staffId(), step.workedTo()))) {
            return Optional.empty();
        }
        int trail = step.item().bufferAfter();
        if (trail == 0) {
            return Optional.of(step);
        }
        var holds = Optional.of(step.holds());
        for (var pool : step.performer().phases().getLast().pools()) {
            holds =
                    holds.flatMap(held ->
                            held.with(
                                    pool, step.end(), step.end() + trail, composition.units(pool)));
        }
        return holds.map(step::with);
    }

    private Optional<Step> needing(Step step) {
        var holds = Optional.of(step.holds());
        for (var span : step.performer().poolSpans()) {
            int from = step.start() + span.from() - (span.from() == 0 ? step.lead() : 0);
            holds =
                    holds.flatMap(held ->
                            held.with(
                                    span.pool(),
                                    from,
                                    step.start() + span.to(),
                                    composition.units(span.pool())));
        }
        return holds.map(step::with);
    }
}
