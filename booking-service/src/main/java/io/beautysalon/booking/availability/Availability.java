package io.beautysalon.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The engine: which starts of a visit can be booked, by whom, and why another can't. Searching for
 * starts and planning one of them go through the same code, so what is offered can be booked.
 *
 * <p>A staff member's buffers and busy phases lie in her shifts, the client's time in opening
 * hours. Time is real minutes; the wall clock only says where shifts and the grid lie.
 */
public final class Availability {

    private final LocationCalendar calendar;
    private final List<VisitItem> items;
    private final Binding binding;
    private final int longestVisitDays;

    /** Items in the order of the visit; performers that the calendar doesn't know are ignored. */
    public Availability(LocationCalendar calendar, List<VisitItem> items, Binding binding) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a visit has at least one item");
        }
        var known =
                calendar.staff().stream().map(StaffCalendar::staffId).collect(Collectors.toSet());
        this.calendar = calendar;
        this.items = items.stream().map(item -> item.byAnyOf(known)).toList();
        this.binding = binding;
        this.longestVisitDays = longestMinutes() / 1440 + 1;
    }

    /** Every bookable start of these local dates, the last one excluded, each with its visit. */
    public List<Visit> starts(LocalDate from, LocalDate to, Instant now) {
        var timeline = timeline(from, to);
        var layers = binding.bound(OneStart.layers(calendar.rules()));
        var examination = new Examination(calendar, items, timeline, layers);
        var dates = new FirstRules(calendar, items, binding, timeline);
        var candidates = examination.candidates().keep(dates.inTime(from, to, now));
        var grid = timeline.grid(from, to, calendar.rules().gridMinutes());
        if (layers.contains(Rule.USELESS_GAP)) {
            candidates.keep(new FlushStarts(calendar, items, timeline).all().addAll(grid));
        } else {
            candidates.keep(grid);
        }
        var visits = new ArrayList<Visit>();
        for (int t = candidates.next(0); t >= 0; t = candidates.next(t + 1)) {
            examination.visit(t, !grid.contains(t)).ifPresent(visits::add);
        }
        return visits;
    }

    /** Every start of a date that lies on the grid and can't be booked, with the reason. */
    public SortedMap<Instant, Verdict.Refused> refused(LocalDate date, Instant now) {
        var refused = new TreeMap<Instant, Verdict.Refused>();
        var timeline = timeline(date, date.plusDays(1));
        var grid = timeline.grid(date, date.plusDays(1), calendar.rules().gridMinutes());
        for (int t = grid.next(0); t >= 0; t = grid.next(t + 1)) {
            if (plan(timeline.instant(t), now) instanceof Verdict.Refused refusal) {
                refused.put(timeline.instant(t), refusal);
            }
        }
        return refused;
    }

    /** One start: the visit, or the first rule that forbids it. */
    public Verdict plan(Instant start, Instant now) {
        var date = start.atZone(calendar.zone()).toLocalDate();
        var timeline = timeline(date, date.plusDays(1));
        var rules = new FirstRules(calendar, items, binding, timeline);
        var forbidden = rules.forbidding(start, now);
        if (forbidden.isPresent()) {
            return new Verdict.Refused(forbidden.get(), List.of());
        }
        var asked = new OneStart(calendar, items, timeline, timeline.index(start));
        return asked.verdict(binding, rules.broken(start, now));
    }

    /** A day of margin on each side, and room for a visit that starts on the last date. */
    private Timeline timeline(LocalDate from, LocalDate to) {
        return new Timeline(calendar.zone(), from.minusDays(1), to.plusDays(longestVisitDays));
    }

    private int longestMinutes() {
        return items.stream()
                .mapToInt(item ->
                        item.bufferAfter()
                                + item.performers().stream()
                                        .mapToInt(Performer::minutes)
                                        .max()
                                        .orElse(0))
                .sum();
    }
}
