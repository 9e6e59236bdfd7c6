package io.beautysalon.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final int longestVisitDays;

    /** Items in the order of the visit; performers that the calendar doesn't know are ignored. */
    public Availability(LocationCalendar calendar, List<VisitItem> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a visit has at least one item");
        }
        var known =
                calendar.staff().stream().map(StaffCalendar::staffId).collect(Collectors.toSet());
        this.calendar = calendar;
        this.items =
                items.stream()
                        .map(item ->
                                new VisitItem(
                                        item.bufferBefore(),
                                        item.bufferAfter(),
                                        item.performers().stream()
                                                .filter(p -> known.contains(p.staffId()))
                                                .toList()))
                        .toList();
        this.longestVisitDays = longestMinutes() / 1440 + 1;
    }

    /** Every bookable start of these local dates, the last one excluded, each with its visit. */
    public List<Visit> starts(LocalDate from, LocalDate to, Instant now) {
        var timeline = timeline(from, to);
        var free = freeMinutes(timeline);
        var composition = new Composition(items, timeline.shifts(calendar.hours()), free);
        var starts = composition.starts().keep(inTime(timeline, from, to, now));
        var fairness = new Fairness(timeline, calendar.staff());
        var seating = new Seating(items, composition, timeline);
        var visits = new ArrayList<Visit>();
        for (int t = starts.next(0); t >= 0; t = starts.next(t + 1)) {
            visits.add(seating.at(t, fairness.ranks(t)));
        }
        return visits;
    }

    /** One start: the visit, or the first rule that forbids it. */
    public Verdict plan(Instant start, Instant now) {
        var date = start.atZone(calendar.zone()).toLocalDate();
        if (start.isBefore(now)) {
            return new Verdict.Refused(Rule.START_IN_THE_PAST);
        }
        if (calendar.rules().binding() && start.isBefore(now.plus(calendar.rules().lead()))) {
            return new Verdict.Refused(Rule.LEAD_TIME);
        }
        if (calendar.rules().binding() && date.isAfter(lastDate(now))) {
            return new Verdict.Refused(Rule.HORIZON);
        }
        var timeline = timeline(date, date.plusDays(1));
        int t = timeline.index(start);
        if (!timeline.instant(t).equals(start) || offGrid(timeline, date, t)) {
            return new Verdict.Refused(Rule.GRID);
        }
        if (items.stream().anyMatch(item -> item.performers().isEmpty())) {
            return new Verdict.Refused(Rule.NOBODY_PERFORMS_IT);
        }
        return seat(timeline, t);
    }

    /**
     * The layers of the calendar, one more at a time: the first that leaves no room is to blame.
     */
    private Verdict seat(Timeline timeline, int t) {
        var open = timeline.shifts(calendar.hours());
        var always = new HashMap<UUID, MinuteSet>();
        calendar.staff().forEach(s -> always.put(s.staffId(), MinuteSet.all(timeline.length())));
        if (!new Composition(items, open, always).starts().contains(t)) {
            return new Verdict.Refused(Rule.OPENING_HOURS);
        }
        if (!new Composition(items, open, workedMinutes(timeline)).starts().contains(t)) {
            return new Verdict.Refused(Rule.WORKING_HOURS);
        }
        var composition = new Composition(items, open, freeMinutes(timeline));
        if (!composition.starts().contains(t)) {
            return new Verdict.Refused(Rule.TIME_TAKEN);
        }
        var ranks = new Fairness(timeline, calendar.staff()).ranks(t);
        return new Verdict.Bookable(new Seating(items, composition, timeline).at(t, ranks));
    }

    private Map<UUID, MinuteSet> workedMinutes(Timeline timeline) {
        var worked = new HashMap<UUID, MinuteSet>();
        calendar.staff().forEach(s -> worked.put(s.staffId(), timeline.shifts(s.patterns())));
        return worked;
    }

    private Map<UUID, MinuteSet> freeMinutes(Timeline timeline) {
        var free = new HashMap<UUID, MinuteSet>();
        for (var staff : calendar.staff()) {
            var minutes = timeline.shifts(staff.patterns());
            free.put(staff.staffId(), minutes);
            for (var taken : staff.taken()) {
                minutes.remove(timeline.index(taken.start()), timeline.indexAtOrAfter(taken.end()));
            }
        }
        return free;
    }

    private MinuteSet inTime(Timeline timeline, LocalDate from, LocalDate to, Instant now) {
        var rules = calendar.rules();
        var end = rules.binding() && to.isAfter(lastDate(now)) ? lastDate(now).plusDays(1) : to;
        var earliest = rules.binding() ? now.plus(rules.lead()) : now;
        return timeline.grid(from, end, rules.gridMinutes())
                .remove(0, timeline.indexAtOrAfter(earliest));
    }

    private boolean offGrid(Timeline timeline, LocalDate date, int t) {
        int grid = calendar.rules().binding() ? calendar.rules().gridMinutes() : 1;
        return !timeline.grid(date, date.plusDays(1), grid).contains(t);
    }

    private LocalDate lastDate(Instant now) {
        return now.atZone(calendar.zone()).toLocalDate().plusDays(calendar.rules().horizonDays());
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
