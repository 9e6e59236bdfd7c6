package io.beautysalon.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.availability.RandomWorlds.World;
import java.time.Duration;
import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

class AvailabilityPropertiesTests {

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(random -> new RandomWorlds(random).world());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void findsWhatTheOracleFinds(@ForAll("worlds") World world) {
        var found = engine(world).starts(world.from(), world.to(), world.now());

        Statistics.label("starts").collect(found.isEmpty() ? "none" : "some");
        assertThat(found)
                .containsExactlyElementsOf(
                        oracle(world).starts(world.from(), world.to(), world.now()));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void refusesWithTheOraclesRule(@ForAll("worlds") World world) {
        var engine = engine(world);
        var oracle = oracle(world);
        var first = world.from().atStartOfDay(world.calendar().zone()).toInstant();
        for (int minutes = -60; minutes < 1500; minutes += 35) {
            var start = first.plus(Duration.ofMinutes(minutes));

            var expected = oracle.plan(start, world.now());
            Statistics.label("verdict").collect(name(expected));
            assertThat(engine.plan(start, world.now())).as("start %s", start).isEqualTo(expected);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whatIsOfferedCanBeBookedAndThenIsNot(@ForAll("worlds") World world) {
        var engine = engine(world);
        for (var visit : engine.starts(world.from(), world.to(), world.now())) {
            assertThat(engine.plan(visit.start(), world.now()))
                    .isEqualTo(new Verdict.Bookable(visit));

            var after = engine(booked(world, visit)).plan(visit.start(), world.now());

            if (after instanceof Verdict.Bookable(var next)) { // by others, who were free as well
                assertThat(visit.occupations()).noneMatch(next.occupations()::contains);
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void takesWhatTheOracleSaysIsFreeOnlyOnce(@ForAll("worlds") World world) {
        for (var visit : engine(world).starts(world.from(), world.to(), world.now())) {
            Occupation before = null;
            for (var occupation : visit.occupations()) {
                if (before != null && before.subjectId().equals(occupation.subjectId())) {
                    assertThat(occupation.start()).isAfter(before.end());
                }
                before = occupation;
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void removingTheNamedCauseMovesOnToALaterRule(@ForAll("worlds") World world) {
        var start = world.from().atStartOfDay(world.calendar().zone()).toInstant();
        for (int minutes = 0; minutes < 1440; minutes += 90) {
            var at = start.plus(Duration.ofMinutes(minutes));
            if (engine(world).plan(at, world.now()) instanceof Verdict.Refused(var rule)
                    && rule == Rule.TIME_TAKEN) {
                assertThat(engine(emptied(world)).plan(at, world.now()))
                        .isInstanceOf(Verdict.Bookable.class);
            }
        }
    }

    private static World booked(World world, Visit visit) {
        var calendar = world.calendar();
        var staff = new ArrayList<StaffCalendar>();
        for (var member : calendar.staff()) {
            var taken = new ArrayList<>(member.taken());
            visit.occupations().stream()
                    .filter(occupation -> occupation.subjectId().equals(member.staffId()))
                    .forEach(o -> taken.add(new Taken(o.start(), o.end(), true)));
            staff.add(withTaken(member, taken));
        }
        return world.with(
                new LocationCalendar(calendar.zone(), calendar.hours(), staff, calendar.rules()));
    }

    private static World emptied(World world) {
        var calendar = world.calendar();
        var staff = calendar.staff().stream().map(s -> withTaken(s, new ArrayList<>())).toList();
        return world.with(
                new LocationCalendar(calendar.zone(), calendar.hours(), staff, calendar.rules()));
    }

    private static StaffCalendar withTaken(StaffCalendar member, ArrayList<Taken> taken) {
        return new StaffCalendar(
                member.staffId(),
                member.displayOrder(),
                member.lastBooked(),
                member.patterns(),
                taken);
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Bookable bookable -> bookable.visit().lines().size() + " lines";
            case Verdict.Refused(var rule) -> rule.slug();
        };
    }

    private static Availability engine(World world) {
        return new Availability(world.calendar(), world.items());
    }

    private static SlowAvailability oracle(World world) {
        return new SlowAvailability(world.calendar(), world.items());
    }
}
