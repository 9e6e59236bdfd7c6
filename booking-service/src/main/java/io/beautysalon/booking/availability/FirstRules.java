package io.beautysalon.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules that need no look at anybody's calendar: when a visit may begin at all. */
final class FirstRules {

    private final LocationCalendar calendar;
    private final List<VisitItem> items;
    private final Binding binding;
    private final Timeline timeline;

    FirstRules(
            LocationCalendar calendar, List<VisitItem> items, Binding binding, Timeline timeline) {
        this.calendar = calendar;
        this.items = items;
        this.binding = binding;
        this.timeline = timeline;
    }

    /** The first one that forbids a start. */
    Optional<Rule> forbidding(Instant start, Instant now) {
        boolean insideAMinute = !timeline.instant(timeline.index(start)).equals(start);
        return broken(start, now).stream()
                .filter(rule -> binding.binds(rule) || (rule == Rule.GRID && insideAMinute))
                .findFirst();
    }

    /** All that a start breaks, in their order, whether they bind or not. */
    Set<Rule> broken(Instant start, Instant now) {
        var rules = calendar.rules();
        var date = start.atZone(calendar.zone()).toLocalDate();
        var broken = EnumSet.noneOf(Rule.class);
        note(broken, Rule.START_IN_THE_PAST, start.isBefore(now.minus(binding.past())));
        note(broken, Rule.LEAD_TIME, start.isBefore(now.plus(rules.lead())));
        note(broken, Rule.HORIZON, date.isAfter(lastDate(now)));
        note(broken, Rule.GRID, offGrid(start, date));
        note(broken, Rule.NOBODY_PERFORMS_IT, anyItem(item -> item.performers().isEmpty()));
        note(broken, Rule.NO_UNIT, anyItem(item -> !item.performers().isEmpty() && lacks(item)));
        note(broken, Rule.DAY_FULL, calendar.isFull(date));
        return broken;
    }

    /** The minutes of these dates at which a visit may begin, on or off the grid. */
    MinuteSet inTime(LocalDate from, LocalDate to, Instant now) {
        var bound = binding.clientRules();
        var end = bound && to.isAfter(lastDate(now)) ? lastDate(now).plusDays(1) : to;
        var earliest = bound ? now.plus(calendar.rules().lead()) : now.minus(binding.past());
        var minutes = timeline.dates(from, end).remove(0, timeline.indexAtOrAfter(earliest));
        for (var date = from; bound && date.isBefore(end); date = date.plusDays(1)) {
            if (calendar.isFull(date)) {
                minutes.removeAll(timeline.dates(date, date.plusDays(1)));
            }
        }
        return minutes;
    }

    /** With a gap rule a start may lie off the grid where it is flush: that is looked at later. */
    private boolean offGrid(Instant start, LocalDate date) {
        int t = timeline.index(start);
        boolean insideAMinute = !timeline.instant(t).equals(start);
        boolean flushIsEnough = calendar.rules().gapMinutes() > 0;
        int grid = calendar.rules().gridMinutes();
        return insideAMinute
                || (!flushIsEnough && !timeline.grid(date, date.plusDays(1), grid).contains(t));
    }

    private LocalDate lastDate(Instant now) {
        return now.atZone(calendar.zone()).toLocalDate().plusDays(calendar.rules().horizonDays());
    }

    private boolean anyItem(Predicate<VisitItem> test) {
        return items.stream().anyMatch(test);
    }

    /** Nobody can perform it with the units that are there. */
    private boolean lacks(VisitItem item) {
        return item.performers().stream()
                .allMatch(performer ->
                        performer.poolSpans().stream()
                                .anyMatch(span -> !calendar.hasUnitOf(span.pool())));
    }

    private static void note(Set<Rule> broken, Rule rule, boolean isBroken) {
        if (isBroken) {
            broken.add(rule);
        }
    }
}
