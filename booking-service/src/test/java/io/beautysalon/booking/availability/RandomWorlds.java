package io.beautysalon.booking.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Small salons full of corners: odd zones, days with a transition, night shifts, crowded staff. */
record RandomWorlds(Random random) {

    private static final List<UUID> POOLS = List.of(new UUID(1, 1), new UUID(1, 2));

    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "Africa/Cairo",
                    "America/Havana",
                    "Asia/Beirut",
                    "America/Santiago",
                    "America/Nuuk",
                    "Africa/Casablanca",
                    "Pacific/Chatham",
                    "UTC");

    record World(
            LocationCalendar calendar,
            List<VisitItem> items,
            Binding binding,
            LocalDate from,
            LocalDate to,
            Instant now) {

        World with(UnaryOperator<LocationCalendar> change) {
            return new World(change.apply(calendar), items, binding, from, to, now);
        }

        World under(Binding other) {
            return new World(calendar, items, other, from, to, now);
        }
    }

    World world() {
        var zone = ZoneId.of(pick(ZONES));
        var from = date(zone);
        var staff = new ArrayList<StaffCalendar>();
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
            staff.add(staff(zone, from));
        }
        var items = new ArrayList<VisitItem>();
        for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
            items.add(item(staff));
        }
        var now =
                from.atStartOfDay(zone).toInstant().minusSeconds(86_400 - random.nextInt(100_000));
        var hours = random.nextInt(3) == 0 ? allWeek(from) : roster(from);
        var visits = new HashMap<LocalDate, Integer>();
        for (int day = -1; day < 3; day++) {
            visits.put(from.plusDays(day), random.nextInt(3));
        }
        var calendar = new LocationCalendar(zone, hours, staff, units(zone, from), rules(), visits);
        var binding = random.nextInt(3) > 0 ? Binding.ONLINE : Binding.DESK;
        return new World(calendar, items, binding, from, from.plusDays(1 + random.nextInt(2)), now);
    }

    /** Somebody who may more than others, in whatever way. */
    Binding binding() {
        var binding = random.nextInt(4) == 0 ? Binding.ONLINE : Binding.DESK;
        binding = random.nextBoolean() ? binding : binding.overridingHours();
        binding = random.nextBoolean() ? binding : binding.overbooking();
        return random.nextBoolean() ? binding : binding.backTo(Duration.ofDays(7));
    }

    private BookingRules rules() {
        return new BookingRules(
                Duration.ofMinutes(random.nextInt(4) * 37L),
                random.nextInt(3) == 0 ? random.nextInt(4) : 9,
                pick(List.of(5, 10, 15, 20, 25, 30, 60, 90)),
                random.nextBoolean() ? 0 : pick(List.of(10, 15, 30, 45)),
                random.nextInt(3) > 0 ? null : 1 + random.nextInt(5),
                random.nextInt(3) > 0 ? null : 1 + random.nextInt(3),
                Duration.ofMinutes(random.nextBoolean() ? 0 : 7L * random.nextInt(8)));
    }

    private List<UnitCalendar> units(ZoneId zone, LocalDate from) {
        var units = new ArrayList<UnitCalendar>();
        for (var pool : POOLS) {
            for (int i = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
                var id = new UUID(random.nextLong(), random.nextLong());
                units.add(new UnitCalendar(id, pool, random.nextInt(2), taken(zone, from)));
            }
        }
        return units;
    }

    private LocalDate date(ZoneId zone) {
        var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3650));
        var transition = zone.getRules().nextTransition(date.atStartOfDay(zone).toInstant());
        return transition == null || random.nextInt(3) == 0
                ? date
                : transition.getDateTimeBefore().toLocalDate().minusDays(random.nextInt(2));
    }

    private StaffCalendar staff(ZoneId zone, LocalDate from) {
        var lastBooked = random.nextInt(3) == 0 ? null : Instant.ofEpochSecond(random.nextInt(2));
        var shifts = random.nextInt(3) == 0 ? allWeek(from) : roster(from);
        var id = new UUID(random.nextLong(), random.nextLong());
        return new StaffCalendar(id, random.nextInt(2), lastBooked, shifts, taken(zone, from));
    }

    private List<Taken> taken(ZoneId zone, LocalDate from) {
        var taken = new ArrayList<Taken>();
        for (int i = random.nextInt(10); i > 0; i--) {
            var start =
                    from.atStartOfDay(zone)
                            .toInstant()
                            .plus(Duration.ofMinutes(5L * random.nextInt(3 * 288) - 720));
            var end = start.plus(Duration.ofMinutes(5L + 5 * random.nextInt(24)));
            var reference = new UUID(0, random.nextInt(8));
            taken.add(new Taken(start, end, pick(List.of(Taken.Kind.values())), reference));
        }
        return taken;
    }

    private VisitItem item(List<StaffCalendar> staff) {
        var performers = new ArrayList<Performer>();
        for (var member : staff) {
            if (random.nextInt(5) > 0) {
                performers.add(new Performer(member.staffId(), phases()));
            }
        }
        if (random.nextInt(8) == 0) {
            performers.add(new Performer(UUID.randomUUID(), phases())); // of another location
        }
        return new VisitItem(5 * random.nextInt(3), 5 * random.nextInt(4), performers);
    }

    private List<Phase> phases() {
        var phases = new ArrayList<Phase>();
        for (int i = random.nextInt(3); i > 0; i--) {
            phases.add(new Phase(5 + 5 * random.nextInt(12), random.nextInt(4) > 0, pools()));
        }
        phases.add(new Phase(5 + 5 * random.nextInt(6), true, pools()));
        Collections.shuffle(phases, random);
        return phases;
    }

    private Set<UUID> pools() {
        var pools = new HashSet<UUID>();
        if (random.nextInt(3) == 0) {
            pools.add(pick(POOLS));
        }
        if (random.nextInt(8) == 0) {
            pools.add(pick(POOLS));
        }
        return pools;
    }

    private Roster allWeek(LocalDate from) {
        var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        }
        return new Roster(List.of(new WeeklyPattern(from.minusDays(9), null, days)));
    }

    private Roster roster(LocalDate from) {
        var older = pattern(from.minusDays(9), random.nextBoolean() ? null : from.plusDays(1));
        var newer = pattern(from.plusDays(random.nextInt(3) - 1), null);
        var exceptions = new HashMap<LocalDate, List<Shift>>();
        if (random.nextInt(3) == 0) {
            exceptions.put(
                    from.plusDays(random.nextInt(3) - 1),
                    random.nextBoolean() ? List.of() : List.of(shift()));
        }
        return new Roster(
                random.nextBoolean() ? List.of(older) : List.of(older, newer), exceptions);
    }

    private WeeklyPattern pattern(LocalDate from, LocalDate until) {
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(6) > 0) {
                days.put(day, random.nextInt(3) > 0 ? List.of(shift()) : List.of(shift(), shift()));
            }
        }
        return new WeeklyPattern(from, until, days);
    }

    private Shift shift() {
        var start = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        var end = start.plusMinutes(60 + 15 * random.nextInt(70));
        var breaks = new ArrayList<Break>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var pause = start.plusMinutes(15 * random.nextInt(20));
            breaks.add(new Break(pause, pause.plusMinutes(15 + 15 * random.nextInt(3))));
        }
        return new Shift(start, end, breaks);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
