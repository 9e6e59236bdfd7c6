package io.beautysalon.booking.availability;

import static io.beautysalon.booking.availability.Rule.GRID;
import static io.beautysalon.booking.availability.Rule.STAFF_DAY_FULL;
import static io.beautysalon.booking.availability.Rule.TRAVEL;
import static io.beautysalon.booking.availability.Rule.USELESS_GAP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One start under the rules that are layers of the calendar, one more at a time: the first that
 * leaves no room is to blame.
 */
final class OneStart {

    private final LocationCalendar calendar;
    private final List<VisitItem> items;
    private final Timeline timeline;
    private final int minute;

    OneStart(LocationCalendar calendar, List<VisitItem> items, Timeline timeline, int minute) {
        this.calendar = calendar;
        this.items = items;
        this.timeline = timeline;
        this.minute = minute;
    }

    /** The layers in their order, without those for which the salon has no wish. */
    static List<Rule> layers(BookingRules rules) {
        var layers = new ArrayList<Rule>();
        layers.add(Rule.OPENING_HOURS);
        layers.add(Rule.WORKING_HOURS);
        layers.add(Rule.TIME_OFF);
        layers.add(Rule.TIME_TAKEN);
        if (!rules.travel().isZero()) {
            layers.add(TRAVEL);
        }
        if (rules.staffVisits() != null) {
            layers.add(STAFF_DAY_FULL);
        }
        if (rules.gapMinutes() > 0) {
            layers.add(USELESS_GAP);
        }
        return layers;
    }

    /** Under the strictest rules at first: nothing is overridden that need not be. */
    Verdict verdict(Binding binding, Set<Rule> alreadyBroken) {
        Verdict verdict = null;
        for (var attempt : binding.attempts()) {
            var visit = visit(items, attempt.bound(layers()), mustBeFlush(attempt));
            if (visit.isPresent()) {
                var warnings = EnumSet.noneOf(Rule.class);
                warnings.addAll(alreadyBroken);
                warnings.addAll(unbound(attempt, visit.get()));
                return new Verdict.Bookable(visit.get(), warnings);
            }
            verdict = refusal(attempt);
        }
        if (verdict == null) {
            throw new IllegalStateException("no attempt");
        }
        return verdict;
    }

    private Verdict refusal(Binding attempt) {
        var rules = EnumSet.noneOf(Rule.class);
        for (var layer : layers()) {
            if (attempt.binds(layer)) {
                var before = visit(items, rules, false);
                rules.add(layer);
                if (visit(items, rules, false).isEmpty()) {
                    var blame = new Blame(calendar, timeline, layer);
                    return new Verdict.Refused(layer, before.map(blame::causes).orElse(List.of()));
                }
            }
        }
        return new Verdict.Refused(GRID, List.of());
    }

    /** The rules that don't bind and that the visit, with these performers, breaks. */
    private Set<Rule> unbound(Binding attempt, Visit visit) {
        var chosen = new ArrayList<VisitItem>();
        for (int i = 0; i < items.size(); i++) {
            chosen.add(items.get(i).byAnyOf(Set.of(visit.lines().get(i).staffId())));
        }
        var broken = EnumSet.noneOf(Rule.class);
        for (var layer : layers()) {
            if (!attempt.binds(layer)) {
                var rules = attempt.bound(layers());
                rules.add(layer);
                if (visit(chosen, rules, false).isEmpty()) {
                    broken.add(layer);
                }
            }
        }
        if (!attempt.binds(GRID)
                && offGrid()
                && visit(chosen, attempt.bound(layers()), true).isEmpty()) {
            broken.add(GRID);
        }
        return broken;
    }

    private Optional<Visit> visit(List<VisitItem> wanted, Set<Rule> rules, boolean mustBeFlush) {
        return new Examination(calendar, wanted, timeline, rules).visit(minute, mustBeFlush);
    }

    private boolean mustBeFlush(Binding attempt) {
        return attempt.binds(GRID) && offGrid();
    }

    private boolean offGrid() {
        var rules = calendar.rules();
        var date = timeline.instant(minute).atZone(calendar.zone()).toLocalDate();
        return rules.gapMinutes() > 0
                && !timeline.grid(date, date.plusDays(1), rules.gridMinutes()).contains(minute);
    }

    private List<Rule> layers() {
        return layers(calendar.rules());
    }
}
