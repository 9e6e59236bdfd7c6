package io.beautysalon.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.availability.RandomWorlds.World;
import io.beautysalon.booking.availability.Verdict.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The engine in random worlds; as many as {@code -Djqwik.tries.default} says. */
class AvailabilityPropertiesTests {

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(random -> new RandomWorlds(random).world());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void findsWhatTheOracleFinds(@ForAll("worlds") World world) {
        var found = engine(world).starts(world.from(), world.to(), world.now());

        Statistics.label("starts").collect(found.isEmpty() ? "none" : "some");
        assertThat(found)
                .containsExactlyElementsOf(
                        oracle(world).starts(world.from(), world.to(), world.now()));
    }

    @Provide
    Arbitrary<World> worldsOfWhoMayMore() {
        return Arbitraries.randomValue(random -> {
            var worlds = new RandomWorlds(random);
            return worlds.world().under(worlds.binding());
        });
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void refusesWithTheOraclesRule(@ForAll("worlds") World world) {
        sayTheSame(world);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void warnsAndOverridesAsTheOracleDoes(@ForAll("worldsOfWhoMayMore") World world) {
        sayTheSame(world);
    }

    private static void sayTheSame(World world) {
        var engine = engine(world);
        var oracle = oracle(world);
        var first = world.from().atStartOfDay(world.calendar().zone()).toInstant();
        for (int minutes = -60; minutes < 1500; minutes += minutes % 7 == 0 ? 5 : 30) {
            var start = first.plus(Duration.ofMinutes(minutes));

            var expected = oracle.plan(start, world.now());
            Statistics.label("verdict").collect(name(expected));
            assertThat(engine.plan(start, world.now())).as("start %s", start).isEqualTo(expected);
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whatIsOfferedCanBeBookedAndThenIsNot(@ForAll("worlds") World world) {
        var engine = engine(world);
        for (var visit : engine.starts(world.from(), world.to(), world.now())) {
            assertThat(engine.plan(visit.start(), world.now()))
                    .isInstanceOfSatisfying(
                            Verdict.Bookable.class,
                            bookable -> assertThat(bookable.visit()).isEqualTo(visit));

            var after = engine(booked(world, visit)).plan(visit.start(), world.now());

            if (after instanceof Verdict.Bookable(var next, var ignored)) { // by others
                assertThat(visit.occupations()).noneMatch(next.occupations()::contains);
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void takesEachSubjectInSeparateStretches(@ForAll("worlds") World world) {
        for (var visit : engine(world).starts(world.from(), world.to(), world.now())) {
            Occupation before = null;
            for (var occupation : visit.occupations()) {
                if (before != null && before.subjectId().equals(occupation.subjectId())) {
                    assertThat(occupation.subject()).isEqualTo(Occupation.Subject.STAFF);
                    assertThat(occupation.start()).isAfter(before.end());
                }
                before = occupation;
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void removingTheNamedCauseMovesOn(@ForAll("worlds") World world) {
        var start = world.from().atStartOfDay(world.calendar().zone()).toInstant();
        for (int minutes = 0; minutes < 1440; minutes += 45) {
            var at = start.plus(Duration.ofMinutes(minutes));
            var named = new ArrayList<Rule>();
            var changed = world;
            while (engine(changed).plan(at, world.now())
                            instanceof Verdict.Refused(var rule, var causes)
                    && Set.of(Rule.TIME_OFF, Rule.TIME_TAKEN, Rule.TRAVEL).contains(rule)) {
                assertThat(causes).as("what is to blame for %s at %s", rule, at).isNotEmpty();
                assertThat(named).as("was removed").doesNotContain(rule);
                named.add(rule);
                changed = without(changed, causes);
            }
            Statistics.label("removed").collect(named);
        }
    }

    private static World booked(World world, Visit visit) {
        var booking = UUID.randomUUID();
        return world.with(calendar ->
                map(
                        calendar,
                        (subject, taken) -> {
                            var more = new ArrayList<>(taken);
                            visit.occupations().stream()
                                    .filter(o -> o.subjectId().equals(subject))
                                    .forEach(o ->
                                            more.add(
                                                    new Taken(
                                                            o.start(),
                                                            o.end(),
                                                            Taken.Kind.BOOKING,
                                                            booking)));
                            return more;
                        }));
    }

    private static World without(World world, List<Cause> causes) {
        return world.with(calendar ->
                map(
                        calendar,
                        (subject, taken) ->
                                taken.stream()
                                        .filter(t ->
                                                !causes.contains(new Cause(subject, t.reference())))
                                        .toList()));
    }

    private static LocationCalendar map(
            LocationCalendar calendar, BiFunction<UUID, List<Taken>, List<Taken>> change) {
        var staff =
                calendar.staff().stream()
                        .map(s ->
                                new StaffCalendar(
                                        s.staffId(),
                                        s.displayOrder(),
                                        s.lastBooked(),
                                        s.shifts(),
                                        change.apply(s.staffId(), s.taken())))
                        .toList();
        var units =
                calendar.units().stream()
                        .map(u ->
                                new UnitCalendar(
                                        u.unitId(),
                                        u.poolId(),
                                        u.displayOrder(),
                                        change.apply(u.unitId(), u.taken())))
                        .toList();
        return new LocationCalendar(
                calendar.zone(),
                calendar.hours(),
                staff,
                units,
                calendar.rules(),
                calendar.visits());
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Bookable bookable ->
                    bookable.visit().lines().size() + " lines, warned " + bookable.warnings();
            case Verdict.Refused(var rule, var causes) ->
                    rule.slug() + (causes.isEmpty() ? "" : " by somebody");
        };
    }

    private static Availability engine(World world) {
        return new Availability(world.calendar(), world.items(), world.binding());
    }

    private static SlowAvailability oracle(World world) {
        return new SlowAvailability(world.calendar(), world.items(), world.binding());
    }
}
