package io.beautysalon.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The oracle: says the same as the engine by trying every staff member for every line, every unit
 * for every pool, and looking at every minute of them. Slow, and meant to be obviously right.
 */
final class SlowAvailability {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LocationCalendar calendar;
    private final List<VisitItem> items;
    private final Binding binding;
    private final Map<Roster, Map<LocalDate, Set<Instant>>> resolved = new HashMap<>();

    SlowAvailability(LocationCalendar calendar, List<VisitItem> items, Binding binding) {
        this.calendar = calendar;
        this.items = items;
        this.binding = binding;
    }

    List<Visit> starts(LocalDate from, LocalDate to, Instant now) {
        var visits = new ArrayList<Visit>();
        var first = from.atStartOfDay(calendar.zone()).toInstant().minus(Duration.ofHours(3));
        var end = to.atStartOfDay(calendar.zone()).toInstant().plus(Duration.ofHours(3));
        for (var start = first; start.isBefore(end); start = start.plus(MINUTE)) {
            var date = start.atZone(calendar.zone()).toLocalDate();
            boolean asked = !date.isBefore(from) && date.isBefore(to);
            boolean searched =
                    onGrid(start) || (binding.clientRules() && calendar.rules().gapMinutes() > 0);
            if (asked && searched && plan(start, now) instanceof Verdict.Bookable bookable) {
                visits.add(bookable.visit());
            }
        }
        return visits;
    }

    Verdict plan(Instant start, Instant now) {
        var early = beforeLooking(start, now);
        for (var rule : early) {
            boolean wholeMinute = start.getEpochSecond() % 60 == 0 && start.getNano() == 0;
            if (binding.binds(rule) || (rule == Rule.GRID && !wholeMinute)) {
                return new Verdict.Refused(rule, List.of());
            }
        }
        Verdict verdict = plan(start, new Binding(binding.clientRules(), true, true, null), early);
        if (verdict instanceof Verdict.Refused && !binding.hours()) {
            verdict = plan(start, new Binding(binding.clientRules(), false, true, null), early);
        }
        if (verdict instanceof Verdict.Refused && !binding.overlap()) {
            verdict = plan(start, binding, early);
        }
        return verdict;
    }

    private Set<Rule> beforeLooking(Instant start, Instant now) {
        var rules = calendar.rules();
        var broken = EnumSet.noneOf(Rule.class);
        if (start.isBefore(now.minus(binding.past()))) {
            broken.add(Rule.START_IN_THE_PAST);
        }
        if (Duration.between(now, start).compareTo(rules.lead()) < 0) {
            broken.add(Rule.LEAD_TIME);
        }
        var today = now.atZone(calendar.zone()).toLocalDate();
        var date = start.atZone(calendar.zone()).toLocalDate();
        if (date.toEpochDay() - today.toEpochDay() > rules.horizonDays()) {
            broken.add(Rule.HORIZON);
        }
        if (start.getEpochSecond() % 60 != 0
                || start.getNano() != 0
                || (rules.gapMinutes() == 0 && !onGrid(start))) {
            broken.add(Rule.GRID);
        }
        if (items.stream().anyMatch(item -> performers(item).isEmpty())) {
            broken.add(Rule.NOBODY_PERFORMS_IT);
        }
        if (items.stream()
                .anyMatch(item ->
                        !performers(item).isEmpty()
                                && performers(item).stream().noneMatch(this::hasUnits))) {
            broken.add(Rule.NO_UNIT);
        }
        if (rules.locationVisits() != null
                && calendar.visits().getOrDefault(date, 0) >= rules.locationVisits()) {
            broken.add(Rule.DAY_FULL);
        }
        return broken;
    }

    private boolean hasUnits(Performer performer) {
        return performer.phases().stream()
                .flatMap(phase -> phase.pools().stream())
                .allMatch(pool -> calendar.units().stream().anyMatch(u -> u.poolId().equals(pool)));
    }

    /** One layer after the other, under rules of that strictness. */
    private Verdict plan(Instant start, Binding strictness, Set<Rule> early) {
        var layers =
                List.of(
                        Rule.OPENING_HOURS,
                        Rule.WORKING_HOURS,
                        Rule.TIME_OFF,
                        Rule.TIME_TAKEN,
                        Rule.TRAVEL,
                        Rule.STAFF_DAY_FULL,
                        Rule.USELESS_GAP,
                        Rule.GRID);
        var bound = EnumSet.noneOf(Rule.class);
        var choices = choices(start);
        Optional<Visit> visit = first(choices, start, bound);
        for (var layer : layers) {
            if (strictness.binds(layer)) {
                bound.add(layer);
                var next = first(choices, start, bound);
                if (next.isEmpty()) {
                    return new Verdict.Refused(
                            layer, visit.map(v -> causes(v, layer)).orElse(List.of()));
                }
                visit = next;
            }
        }
        var warnings = EnumSet.copyOf(bound);
        warnings.clear();
        warnings.addAll(early);
        var chosen = visit.orElseThrow().lines().stream().map(VisitLine::staffId).toList();
        var same =
                choices.stream()
                        .filter(choice ->
                                choice.stream().map(Performer::staffId).toList().equals(chosen))
                        .toList();
        for (var layer : layers) {
            if (!strictness.binds(layer)) {
                var more = EnumSet.copyOf(bound);
                more.add(layer);
                if (first(same, start, more).isEmpty()) {
                    warnings.add(layer);
                }
            }
        }
        return new Verdict.Bookable(visit.get(), warnings);
    }

    private boolean onGrid(Instant start) {
        var wall = start.atZone(calendar.zone());
        int minuteOfDay = wall.getHour() * 60 + wall.getMinute();
        return minuteOfDay % calendar.rules().gridMinutes() == 0;
    }

    /** The first choice that keeps all of these rules, with the first units that do. */
    private Optional<Visit> first(List<List<Performer>> choices, Instant start, Set<Rule> rules) {
        for (var choice : choices) {
            if (keepsStaffRules(choice, start, rules)) {
                var units = units(choice, start, rules);
                if (units.isPresent()) {
                    return Optional.of(visit(start, choice, units.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean keepsStaffRules(List<Performer> choice, Instant start, Set<Rule> rules) {
        var visit = visit(start, choice, Map.of());
        return (!rules.contains(Rule.OPENING_HOURS) || insideOpeningHours(visit))
                && (!rules.contains(Rule.WORKING_HOURS) || insideShifts(visit))
                && visit.occupations().stream()
                        .allMatch(o -> isFree(staff(o.subjectId()).taken(), o, rules))
                && blocks(choice, start).stream().allMatch(block -> keeps(block, rules))
                && (!rules.contains(Rule.GRID)
                        || calendar.rules().gapMinutes() == 0
                        || onGrid(start)
                        || isFlush(blocks(choice, start)));
    }

    /** Of each pool a unit that is free as long as it is needed; free of everything if possible. */
    private Optional<Map<UUID, UUID>> units(
            List<Performer> choice, Instant start, Set<Rule> rules) {
        var chosen = new HashMap<UUID, UUID>();
        for (var pool : pools(choice)) {
            Optional<UnitCalendar> best = Optional.empty();
            for (var wanted : List.of(EnumSet.allOf(Rule.class), EnumSet.copyOf(withOne(rules)))) {
                if (best.isEmpty()) {
                    best =
                            calendar.units().stream()
                                    .filter(unit -> unit.poolId().equals(pool))
                                    .filter(unit ->
                                            visit(start, choice, Map.of(pool, unit.unitId()))
                                                    .occupations()
                                                    .stream()
                                                    .filter(o ->
                                                            o.subjectId().equals(unit.unitId()))
                                                    .allMatch(o -> isFree(unit.taken(), o, wanted)))
                                    .findFirst();
                }
            }
            if (best.isEmpty()) {
                return Optional.empty();
            }
            chosen.put(pool, best.get().unitId());
        }
        return Optional.of(chosen);
    }

    /** An EnumSet can't be copied from nothing; this rule says nothing about units. */
    private static Set<Rule> withOne(Set<Rule> rules) {
        var more = new HashSet<>(rules);
        more.add(Rule.LEAD_TIME);
        return more;
    }

    private static Set<UUID> pools(List<Performer> choice) {
        var pools = new LinkedHashSet<UUID>();
        choice.forEach(p -> p.phases().forEach(phase -> pools.addAll(phase.pools())));
        return pools;
    }

    private boolean isFree(List<Taken> taken, Occupation o, Set<Rule> rules) {
        return taken.stream().noneMatch(t -> isBlocking(t, o, rules));
    }

    private boolean isBlocking(Taken t, Occupation o, Set<Rule> rules) {
        boolean overlaps = t.start().isBefore(o.end()) && o.start().isBefore(t.end());
        var travel = calendar.rules().travel();
        boolean near =
                t.kind() == Taken.Kind.BOOKING_ELSEWHERE
                        && !travel.isZero()
                        && t.start().minus(travel).isBefore(o.end())
                        && o.start().isBefore(t.end().plus(travel));
        boolean absent = t.kind() == Taken.Kind.ABSENCE;
        return (overlaps && absent && rules.contains(Rule.TIME_OFF))
                || (overlaps && !absent && rules.contains(Rule.TIME_TAKEN))
                || (near && rules.contains(Rule.TRAVEL));
    }

    /** Lines in a row by one staff member, with when her work begins and ends. */
    private record Block(UUID staff, Instant begin, Instant end) {}

    private List<Block> blocks(List<Performer> choice, Instant start) {
        var blocks = new ArrayList<Block>();
        for (var line : visit(start, choice, Map.of()).lines()) {
            var begin = line.occupations().getFirst().start();
            var end = line.occupations().getLast().end();
            if (!blocks.isEmpty() && blocks.getLast().staff().equals(line.staffId())) {
                begin = blocks.removeLast().begin();
            }
            blocks.add(new Block(line.staffId(), begin, end));
        }
        return blocks;
    }

    private boolean keeps(Block block, Set<Rule> rules) {
        return (!rules.contains(Rule.STAFF_DAY_FULL) || !isFull(block))
                && (!rules.contains(Rule.USELESS_GAP) || !leavesUselessGap(block));
    }

    private boolean isFull(Block block) {
        var most = calendar.rules().staffVisits();
        if (most == null) {
            return false;
        }
        var begins = new HashMap<UUID, Instant>();
        for (var taken : staff(block.staff()).taken()) {
            if (taken.kind() != Taken.Kind.ABSENCE) {
                begins.merge(taken.reference(), taken.start(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        var day = block.begin().atZone(calendar.zone()).toLocalDate();
        return begins.values().stream()
                        .filter(b -> b.atZone(calendar.zone()).toLocalDate().equals(day))
                        .count()
                >= most;
    }

    private boolean leavesUselessGap(Block block) {
        int useful = calendar.rules().gapMinutes();
        int before = freeMinutes(block.staff(), minus(block.begin(), 1), -1);
        int after = freeMinutes(block.staff(), block.end(), 1);
        if (before == 0 || after == 0) {
            return false;
        }
        boolean wasUsefulBefore = before + freeMinutes(block.staff(), block.begin(), 1) >= useful;
        boolean wasUsefulAfter =
                after + freeMinutes(block.staff(), minus(block.end(), 1), -1) >= useful;
        return (before < useful && wasUsefulBefore) || (after < useful && wasUsefulAfter);
    }

    private boolean isFlush(List<Block> blocks) {
        var first = blocks.getFirst();
        var last = blocks.getLast();
        return freeMinutes(first.staff(), minus(first.begin(), 1), -1) == 0
                || freeMinutes(last.staff(), last.end(), 1) == 0;
    }

    /** How many minutes in a row are free from this one on; more than are useful don't matter. */
    private int freeMinutes(UUID staff, Instant from, int step) {
        var everything = EnumSet.allOf(Rule.class);
        int free = 0;
        for (var m = from; free < calendar.rules().gapMinutes(); m = plus(m, step), free++) {
            var minute = Occupation.ofStaff(staff, m, plus(m, 1));
            if (!isWorked(staff(staff).shifts(), m)
                    || !isFree(staff(staff).taken(), minute, everything)) {
                break;
            }
        }
        return free;
    }

    private List<Verdict.Cause> causes(Visit visit, Rule rule) {
        return visit.occupations().stream().flatMap(o -> causes(o, rule)).distinct().toList();
    }

    private Stream<Verdict.Cause> causes(Occupation o, Rule rule) {
        boolean ofStaff = o.subject() == Occupation.Subject.STAFF;
        var subject = new Verdict.Cause(o.subjectId(), o.subjectId());
        return switch (rule) {
            case TIME_OFF, TIME_TAKEN, TRAVEL ->
                    taken(o.subjectId()).stream()
                            .filter(t -> isBlocking(t, o, Set.of(rule)))
                            .map(t -> new Verdict.Cause(o.subjectId(), t.reference()));
            case WORKING_HOURS ->
                    ofStaff
                                    && !minutes(o.start(), o.end()).stream()
                                            .allMatch(
                                                    m -> isWorked(staff(o.subjectId()).shifts(), m))
                            ? Stream.of(subject)
                            : Stream.of();
            case STAFF_DAY_FULL, USELESS_GAP -> ofStaff ? Stream.of(subject) : Stream.of();
            default -> Stream.of();
        };
    }

    private List<Taken> taken(UUID subject) {
        return Stream.concat(
                        calendar.staff().stream()
                                .filter(s -> s.staffId().equals(subject))
                                .flatMap(s -> s.taken().stream()),
                        calendar.units().stream()
                                .filter(u -> u.unitId().equals(subject))
                                .flatMap(u -> u.taken().stream()))
                .toList();
    }

    /** Everybody who could perform each item, in the order in which "any staff" tries them. */
    private List<List<Performer>> choices(Instant start) {
        var choices = new ArrayList<List<Performer>>();
        choose(start, 0, List.of(), choices);
        return choices;
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
            boolean booked = taken.kind() != Taken.Kind.ABSENCE;
            for (var m = taken.start(); booked && m.isBefore(taken.end()); ) {
                minutes += m.atZone(calendar.zone()).toLocalDate().equals(date) ? 1 : 0;
                m = m.plus(MINUTE);
            }
        }
        return minutes;
    }

    private Visit visit(Instant start, List<Performer> chosen, Map<UUID, UUID> units) {
        var lines = new ArrayList<VisitLine>();
        var time = start;
        for (int i = 0; i < chosen.size(); i++) {
            var performer = chosen.get(i);
            var staff = performer.staffId();
            boolean sameBefore = i > 0 && chosen.get(i - 1).staffId().equals(staff);
            boolean sameAfter = i + 1 < chosen.size() && chosen.get(i + 1).staffId().equals(staff);
            int lead = sameBefore ? 0 : items.get(i).bufferBefore();
            int trail = sameAfter ? 0 : items.get(i).bufferAfter();
            var occupations = new ArrayList<Occupation>();
            occupy(occupations, staff, minus(time, lead), time);
            var lineStart = time;
            for (var phase : performer.phases()) {
                var end = plus(time, phase.minutes());
                occupy(occupations, staff, phase.staffBusy() ? time : end, end);
                time = end;
            }
            occupy(occupations, staff, time, plus(time, trail));
            var used = new HashMap<UUID, UUID>();
            for (var pool : pools(List.of(performer)).stream().sorted().toList()) {
                if (units.containsKey(pool)) {
                    used.put(pool, units.get(pool));
                    occupations.add(
                            ofUnit(performer, pool, units.get(pool), lineStart, lead, trail));
                }
            }
            lines.add(new VisitLine(staff, lineStart, time, performer.phases(), used, occupations));
        }
        return new Visit(lines);
    }

    private static void occupy(List<Occupation> all, UUID staff, Instant from, Instant to) {
        if (from.isBefore(to)) {
            all.add(Occupation.ofStaff(staff, from, to));
        }
    }

    /** From the first phase that needs the pool to the last, with the buffers that touch them. */
    private static Occupation ofUnit(
            Performer performer, UUID pool, UUID unit, Instant start, int lead, int trail) {
        Instant from = null;
        Instant to = null;
        var time = start;
        for (int i = 0; i < performer.phases().size(); i++) {
            var phase = performer.phases().get(i);
            var end = plus(time, phase.minutes());
            if (phase.pools().contains(pool)) {
                from = from != null ? from : i == 0 ? minus(time, lead) : time;
                to = i + 1 == performer.phases().size() ? plus(end, trail) : end;
            }
            time = end;
        }
        return Occupation.ofUnit(unit, from, to);
    }

    private boolean insideOpeningHours(Visit visit) {
        return minutes(visit.start(), visit.end()).stream()
                .allMatch(minute -> isWorked(calendar.hours(), minute));
    }

    private boolean insideShifts(Visit visit) {
        return visit.occupations().stream()
                .allMatch(o ->
                        minutes(o.start(), o.end()).stream()
                                .allMatch(m -> isWorked(staff(o.subjectId()).shifts(), m)));
    }

    /** Whether a shift that starts on that minute's date or the two before it covers the minute. */
    private boolean isWorked(Roster roster, Instant minute) {
        var date = minute.atZone(calendar.zone()).toLocalDate();
        for (int back = 0; back <= 2; back++) {
            if (minutesOfShifts(roster, date.minusDays(back)).contains(minute)) {
                return true;
            }
        }
        return false;
    }

    private Set<Instant> minutesOfShifts(Roster roster, LocalDate date) {
        return resolved.computeIfAbsent(roster, p -> new HashMap<>())
                .computeIfAbsent(date, d -> resolve(roster, d));
    }

    private Set<Instant> resolve(Roster roster, LocalDate date) {
        WeeklyPattern inForce = null;
        for (var pattern : roster.patterns()) {
            boolean holds =
                    !date.isBefore(pattern.from())
                            && (pattern.until() == null || !date.isAfter(pattern.until()));
            if (holds && (inForce == null || pattern.from().isAfter(inForce.from()))) {
                inForce = pattern;
            }
        }
        var shifts = new ArrayList<Shift>();
        if (roster.exceptions().containsKey(date)) {
            shifts.addAll(roster.exceptions().get(date));
        } else if (inForce != null) {
            shifts.addAll(inForce.days().getOrDefault(date.getDayOfWeek(), List.of()));
        }
        var minutes = new HashSet<Instant>();
        shifts.forEach(shift -> minutes.addAll(minutesOfShift(shift, date)));
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
