package io.beautysalon.booking.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Small salons full of corners: odd zones, days with a transition, night shifts, crowded staff. */
record RandomWorlds(Random random) {

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
            LocalDate from,
            LocalDate to,
            Instant now) {

        World with(LocationCalendar other) {
            return new World(other, items, from, to, now);
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
        var rules =
                new BookingRules(
                        Duration.ofMinutes(random.nextInt(4) * 37L),
                        random.nextInt(4),
                        pick(List.of(5, 10, 15, 20, 25, 30, 60, 90)),
                        random.nextInt(4) > 0);
        var now =
                from.atStartOfDay(zone).toInstant().minusSeconds(86_400 - random.nextInt(100_000));
        var hours = random.nextInt(3) == 0 ? allWeek(from) : patterns(from);
        var calendar = new LocationCalendar(zone, hours, staff, rules);
        return new World(calendar, items, from, from.plusDays(1 + random.nextInt(2)), now);
    }

    private LocalDate date(ZoneId zone) {
        var date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3650));
        var transition = zone.getRules().nextTransition(date.atStartOfDay(zone).toInstant());
        return transition == null || random.nextInt(3) == 0
                ? date
                : transition.getDateTimeBefore().toLocalDate().minusDays(random.nextInt(2));
    }

    private StaffCalendar staff(ZoneId zone, LocalDate from) {
        var taken = new ArrayList<Taken>();
        for (int i = random.nextInt(10); i > 0; i--) {
            var start =
                    from.atStartOfDay(zone)
                            .toInstant()
                            .plus(Duration.ofMinutes(5L * random.nextInt(3 * 288) - 720));
            var end = start.plus(Duration.ofMinutes(5L + 5 * random.nextInt(24)));
            taken.add(new Taken(start, end, random.nextInt(4) > 0));
        }
        var lastBooked = random.nextInt(3) == 0 ? null : Instant.ofEpochSecond(random.nextInt(2));
        var patterns = random.nextInt(3) == 0 ? allWeek(from) : patterns(from);
        var id = new UUID(random.nextLong(), random.nextLong());
        return new StaffCalendar(id, random.nextInt(2), lastBooked, patterns, taken);
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
        for (int i = random.nextInt(3); i >= 0; i--) {
            phases.add(new Phase(5 + 5 * random.nextInt(12), random.nextInt(4) > 0));
        }
        return phases;
    }

    private List<WeeklyPattern> allWeek(LocalDate from) {
        var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        }
        return List.of(new WeeklyPattern(from.minusDays(9), null, days));
    }

    private List<WeeklyPattern> patterns(LocalDate from) {
        var older = pattern(from.minusDays(9), random.nextBoolean() ? null : from.plusDays(1));
        var newer = pattern(from.plusDays(random.nextInt(3) - 1), null);
        return random.nextBoolean() ? List.of(older) : List.of(older, newer);
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
