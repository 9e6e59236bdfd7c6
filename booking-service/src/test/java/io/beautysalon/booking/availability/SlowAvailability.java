package io.beautysalon.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The oracle: says the same as the engine by trying every staff member for every line and looking
 * at every minute of it. Slow, and meant to be obviously right.
 */
final class SlowAvailability {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocationCalendar calendar;
    private final List<VisitItem> items;
    private final Map<List<WeeklyPattern>, Map<LocalDate, Set<Instant>>> resolved = new HashMap<>();

    SlowAvailability(LocationCalendar calendar, List<VisitItem> items) {
        this.calendar = calendar;
        this.items = items;
    }

    List<Visit> starts(LocalDate from, LocalDate to, Instant now) {
        var visits = new ArrayList<Visit>();
        var first = from.atStartOfDay(calendar.zone()).toInstant().minus(Duration.ofHours(3));
        var end = to.atStartOfDay(calendar.zone()).toInstant().plus(Duration.ofHours(3));
        for (var start = first; start.isBefore(end); start = start.plus(MINUTE)) {
            var date = start.atZone(calendar.zone()).toLocalDate();
            boolean asked = !date.isBefore(from) && date.isBefore(to);
            if (asked && onGrid(start, calendar.rules().gridMinutes())) {
                if (plan(start, now) instanceof Verdict.Bookable bookable) {
                    visits.add(bookable.visit());
                }
            }
        }
        return visits;
    }

    Verdict plan(Instant start, Instant now) {
        var rules = calendar.rules();
        if (start.isBefore(now)) {
            return new Verdict.Refused(Rule.START_IN_THE_PAST);
        }
        if (rules.binding() && Duration.between(now, start).compareTo(rules.lead()) < 0) {
            return new Verdict.Refused(Rule.LEAD_TIME);
        }
        var today = now.atZone(calendar.zone()).toLocalDate();
        var date = start.atZone(calendar.zone()).toLocalDate();
        if (rules.binding() && date.toEpochDay() - today.toEpochDay() > rules.horizonDays()) {
            return new Verdict.Refused(Rule.HORIZON);
        }
        if (!onGrid(start, rules.binding() ? rules.gridMinutes() : 1)) {
            return new Verdict.Refused(Rule.GRID);
        }
        if (items.stream().anyMatch(item -> performers(item).isEmpty())) {
            return new Verdict.Refused(Rule.NOBODY_PERFORMS_IT);
        }
        var inHours = assignments(start, 0).stream().filter(this::insideOpeningHours).toList();
        if (inHours.isEmpty()) {
            return new Verdict.Refused(Rule.OPENING_HOURS);
        }
        var worked = inHours.stream().filter(this::insideShifts).toList();
        if (worked.isEmpty()) {
            return new Verdict.Refused(Rule.WORKING_HOURS);
        }
        return worked.stream()
                .filter(this::free)
                .findFirst()
                .<Verdict>map(Verdict.Bookable::new)
                .orElse(new Verdict.Refused(Rule.TIME_TAKEN));
    }

    private boolean onGrid(Instant start, int grid) {
        var wall = start.atZone(calendar.zone());
        int minuteOfDay = wall.getHour() * 60 + wall.getMinute();
        return wall.getSecond() == 0 && wall.getNano() == 0 && minuteOfDay % grid == 0;
    }

    /** All visits from this item on, in the order in which "any staff" tries them. */
    private List<Visit> assignments(Instant start, int item) {
        var choices = new ArrayList<List<Performer>>();
        choose(start, item, List.of(), choices);
        return choices.stream().map(choice -> visit(start, choice)).toList();
    }

    private void choose(
            Instant start, int item, List<Performer> chosen, List<List<Performer>> choices) {
        if (item == items.size()) {
            choices.add(chosen);
            return;
        }
        for (var performer : inFairOrder(performers(items.get(item)), start)) {
            var longer = new ArrayList<>(chosen);
            longer.add(performer);
            choose(start, item + 1, longer, choices);
        }
    }

    private List<Performer> performers(VisitItem item) {
        return item.performers().stream()
                .filter(performer ->
                        calendar.staff().stream()
                                .anyMatch(s -> s.staffId().equals(performer.staffId())))
                .toList();
    }

    private List<Performer> inFairOrder(List<Performer> performers, Instant start) {
        return performers.stream()
                .sorted(
                        Comparator.comparing((Performer p) -> bookedMinutes(p.staffId(), start))
                                .thenComparing(
                                        p -> staff(p.staffId()).lastBooked(),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(p -> staff(p.staffId()).displayOrder())
                                .thenComparing(Performer::staffId))
                .toList();
    }

    private long bookedMinutes(UUID staffId, Instant start) {
        var date = start.atZone(calendar.zone()).toLocalDate();
        long minutes = 0;
        for (var taken : staff(staffId).taken()) {
            for (var m = taken.start(); taken.booked() && m.isBefore(taken.end()); ) {
                minutes += m.atZone(calendar.zone()).toLocalDate().equals(date) ? 1 : 0;
                m = m.plus(MINUTE);
            }
        }
        return minutes;
    }

    private Visit visit(Instant start, List<Performer> chosen) {
        var lines = new ArrayList<VisitLine>();
        var time = start;
        for (int i = 0; i < chosen.size(); i++) {
            var staff = chosen.get(i).staffId();
            var item = items.get(i);
            var occupations = new ArrayList<Occupation>();
            boolean sameBefore = i > 0 && chosen.get(i - 1).staffId().equals(staff);
            boolean sameAfter = i + 1 < chosen.size() && chosen.get(i + 1).staffId().equals(staff);
            if (item.bufferBefore() > 0 && !sameBefore) {
                occupations.add(new Occupation(staff, minus(time, item.bufferBefore()), time));
            }
            var lineStart = time;
            for (var phase : chosen.get(i).phases()) {
                if (phase.staffBusy()) {
                    occupations.add(new Occupation(staff, time, plus(time, phase.minutes())));
                }
                time = plus(time, phase.minutes());
            }
            if (item.bufferAfter() > 0 && !sameAfter) {
                occupations.add(new Occupation(staff, time, plus(time, item.bufferAfter())));
            }
            lines.add(new VisitLine(staff, lineStart, time, chosen.get(i).phases(), occupations));
        }
        return new Visit(lines);
    }

    private boolean insideOpeningHours(Visit visit) {
        return minutes(visit.start(), visit.end()).stream()
                .allMatch(minute -> isWorked(calendar.hours(), minute));
    }

    private boolean insideShifts(Visit visit) {
        return visit.lines().stream()
                .flatMap(line -> line.occupations().stream())
                .allMatch(o ->
                        minutes(o.start(), o.end()).stream()
                                .allMatch(m -> isWorked(staff(o.subjectId()).patterns(), m)));
    }

    private boolean free(Visit visit) {
        return visit.lines().stream()
                .flatMap(line -> line.occupations().stream())
                .allMatch(o ->
                        staff(o.subjectId()).taken().stream()
                                .noneMatch(t ->
                                        t.start().isBefore(o.end()) && t.end().isAfter(o.start())));
    }

    /** Whether a shift that starts on that minute's date or the two before it covers the minute. */
    private boolean isWorked(List<WeeklyPattern> patterns, Instant minute) {
        var date = minute.atZone(calendar.zone()).toLocalDate();
        for (int back = 0; back <= 2; back++) {
            if (minutesOfShifts(patterns, date.minusDays(back)).contains(minute)) {
                return true;
            }
        }
        return false;
    }

    private Set<Instant> minutesOfShifts(List<WeeklyPattern> patterns, LocalDate date) {
        return resolved.computeIfAbsent(patterns, p -> new HashMap<>())
                .computeIfAbsent(date, d -> resolve(patterns, d));
    }

    private Set<Instant> resolve(List<WeeklyPattern> patterns, LocalDate date) {
        WeeklyPattern inForce = null;
        for (var pattern : patterns) {
            boolean holds =
                    !date.isBefore(pattern.from())
                            && (pattern.until() == null || !date.isAfter(pattern.until()));
            if (holds && (inForce == null || pattern.from().isAfter(inForce.from()))) {
                inForce = pattern;
            }
        }
        var minutes = new HashSet<Instant>();
        if (inForce != null) {
            for (var shift : inForce.days().getOrDefault(date.getDayOfWeek(), List.of())) {
                minutes.addAll(minutesOfShift(shift, date));
            }
        }
        return minutes;
    }

    private Set<Instant> minutesOfShift(Shift shift, LocalDate date) {
        var start = date.atTime(shift.start());
        var end = date.atTime(shift.end());
        var worked = wallMinutes(start, end.isAfter(start) ? end : end.plusDays(1));
        for (var pause : shift.breaks()) {
            var from = date.atTime(pause.start());
            from = from.isBefore(start) ? from.plusDays(1) : from;
            var to = from.toLocalDate().atTime(pause.end());
            worked.removeAll(wallMinutes(from, to.isAfter(from) ? to : to.plusDays(1)));
        }
        return worked;
    }

    /**
     * From the first minute whose wall clock shows the start or later, to the last minute whose
     * wall clock shows the end, or else less than it: in a repeated hour the earlier start and the
     * later end, in a gap its end.
     */
    private Set<Instant> wallMinutes(LocalDateTime start, LocalDateTime end) {
        var scanFrom = start.atZone(calendar.zone()).toInstant().minus(Duration.ofHours(4));
        var scanTo = end.atZone(calendar.zone()).toInstant().plus(Duration.ofHours(4));
        Instant first = null;
        Instant after = scanFrom;
        for (var m = scanFrom; m.isBefore(scanTo); m = m.plus(MINUTE)) {
            var wall = m.atZone(calendar.zone()).toLocalDateTime();
            if (first == null && !wall.isBefore(start)) {
                first = m;
            }
            if (wall.equals(end)) {
                after = m;
            } else if (wall.isBefore(end)) {
                after = m.plus(MINUTE);
            }
        }
        return minutes(first, after);
    }

    private StaffCalendar staff(UUID staffId) {
        return calendar.staff().stream()
                .filter(staff -> staff.staffId().equals(staffId))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Instant> minutes(Instant from, Instant to) {
        var minutes = new HashSet<Instant>();
        for (var minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            minutes.add(minute);
        }
        return minutes;
    }

    private static Instant plus(Instant time, int minutes) {
        return time.plus(Duration.ofMinutes(minutes));
    }

    private static Instant minus(Instant time, int minutes) {
        return time.minus(Duration.ofMinutes(minutes));
    }
}
