package io.beautysalon.booking.availability;

import static io.beautysalon.booking.availability.Worlds.ANNA;
import static io.beautysalon.booking.availability.Worlds.BEA;
import static io.beautysalon.booking.availability.Worlds.CARA;
import static io.beautysalon.booking.availability.Worlds.LONG_AGO;
import static io.beautysalon.booking.availability.Worlds.always;
import static io.beautysalon.booking.availability.Worlds.anItem;
import static io.beautysalon.booking.availability.Worlds.everyDay;
import static io.beautysalon.booking.availability.Worlds.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.beautysalon.booking.availability.Worlds.AnItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AvailabilityTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final Instant NOW = at("06:00");
    private static final AnItem CUT = anItem(30);
    private static final AnItem COLOUR =
            anItem(new Phase(30, true), new Phase(35, false), new Phase(25, true));

    private final List<StaffCalendar> staff = new ArrayList<>();
    private final List<UnitCalendar> units = new ArrayList<>();
    private Map<LocalDate, Integer> visitsOf = Map.of();
    private Roster hours = everyDay("09:00", "12:00");
    private Instant now = NOW;
    private BookingRules rules = new BookingRules(Duration.ofMinutes(60), 90, 30);
    private Binding binding = Binding.ONLINE;

    @Nested
    class OneStaffMember {

        @Test
        void isOfferedInHerShiftInsideOpeningHours() {
            works(ANNA, everyDay("08:00", "10:30"));

            assertThat(starts(CUT.by(ANNA))).containsExactly("09:00", "09:30", "10:00");
        }

        @Test
        void isNotOfferedInABreak() {
            works(
                    ANNA,
                    everyDay(
                            "09:00",
                            "12:00",
                            new Break(LocalTime.of(9, 45), LocalTime.of(10, 30))));

            assertThat(starts(CUT.by(ANNA))).containsExactly("09:00", "10:30", "11:00", "11:30");
        }

        @Test
        void isNotOfferedWhereSheIsTakenOverbookedOrNot() {
            works(ANNA, always(), taken("09:00", "10:00"), taken("09:30", "11:00"));

            assertThat(starts(CUT.by(ANNA))).containsExactly("11:00", "11:30");
        }

        @Test
        void worksThroughMidnight() {
            now = NOW.minus(Duration.ofDays(1));
            hours = everyDay("18:00", "04:00");
            works(
                    ANNA,
                    everyDay("22:00", "02:00", new Break(LocalTime.of(0, 30), LocalTime.of(1, 0))));

            assertThat(starts(CUT.by(ANNA)))
                    .containsExactly("00:00", "01:00", "01:30", "22:00", "22:30", "23:00", "23:30");
        }

        @Test
        void changesToThePatternThatBeganLast() {
            var morning = new Shift(LocalTime.of(9, 0), LocalTime.of(10, 0));
            var noon = new Shift(LocalTime.of(11, 0), LocalTime.of(12, 0));
            works(
                    ANNA,
                    new Roster(List.of(pattern(LONG_AGO, null, morning), pattern(DAY, DAY, noon))));

            assertThat(starts(CUT.by(ANNA))).containsExactly("11:00", "11:30");
            assertThat(starts(DAY.plusDays(1), CUT.by(ANNA))).containsExactly("09:00", "09:30");
        }
    }

    @Nested
    class Buffers {

        @Test
        void keepHerButNotTheClient() {
            works(ANNA, everyDay("09:00", "12:00"));

            assertThat(starts(CUT.withBuffers(10, 20).by(ANNA)))
                    .containsExactly("09:30", "10:00", "10:30", "11:00");
        }

        @Test
        void mayLieOutsideOpeningHours() {
            works(ANNA, everyDay("08:30", "12:30"));

            assertThat(starts(CUT.withBuffers(30, 30).by(ANNA))).contains("09:00", "11:30");
        }

        @Test
        void fallAwayBetweenLinesOfOneStaffMember() {
            works(ANNA, everyDay("09:00", "10:20"));
            var item = CUT.withBuffers(0, 20).by(ANNA);

            var visit = visits(item, item).getFirst();

            assertThat(visit.occupations())
                    .containsExactly(Occupation.ofStaff(ANNA, at("09:00"), at("10:20")));
        }

        @Test
        void stayBetweenLinesOfTwo() {
            works(ANNA, everyDay("09:00", "10:30"));
            works(BEA, everyDay("09:00", "10:30"));

            var visit =
                    visits(CUT.withBuffers(0, 20).by(ANNA), CUT.withBuffers(5, 0).by(BEA))
                            .getFirst();

            assertThat(visit.occupations())
                    .containsExactly(
                            Occupation.ofStaff(ANNA, at("09:00"), at("09:50")),
                            Occupation.ofStaff(BEA, at("09:25"), at("10:00")));
        }
    }

    @Nested
    class ProcessingTime {

        @Test
        void isUsedForOthers() {
            works(ANNA, everyDay("09:00", "10:30"), taken("09:30", "10:05"));

            assertThat(starts(COLOUR.by(ANNA))).containsExactly("09:00");
        }

        @Test
        void isNotTaken() {
            works(ANNA, always());

            assertThat(visits(COLOUR.by(ANNA)).getFirst().occupations())
                    .containsExactly(
                            Occupation.ofStaff(ANNA, at("09:00"), at("09:30")),
                            Occupation.ofStaff(ANNA, at("10:05"), at("10:30")));
        }

        @Test
        void colourThenCutWithBuffersByOneStylistIsBookable() {
            works(ANNA, everyDay("09:00", "12:00"));

            var visit =
                    visits(COLOUR.withBuffers(0, 10).by(ANNA), CUT.withBuffers(10, 10).by(ANNA))
                            .getFirst();

            assertThat(visit.occupations())
                    .containsExactly(
                            Occupation.ofStaff(ANNA, at("09:00"), at("09:30")),
                            Occupation.ofStaff(ANNA, at("10:05"), at("11:10")));
        }
    }

    @Nested
    class AnyStaff {

        @Test
        void takesWhoHasTheFewestBookedMinutesThatDay() {
            works(ANNA, always(), taken("06:00", "07:00"));
            works(BEA, always(), taken("06:00", "06:45"));
            works(
                    CARA,
                    always(),
                    new Taken(at("05:00"), at("07:00"), Taken.Kind.ABSENCE, UUID.randomUUID()));

            assertThat(chosen(CUT.by(ANNA, BEA, CARA))).isEqualTo(CARA);
        }

        @Test
        void thenWhoWasBookedLongestAgo() {
            works(ANNA, 0, at("05:00"));
            works(BEA, 1, at("04:00"));

            assertThat(chosen(CUT.by(ANNA, BEA))).isEqualTo(BEA);

            works(CARA, 2, null);

            assertThat(chosen(CUT.by(ANNA, BEA, CARA))).isEqualTo(CARA);
        }

        @Test
        void thenTheDisplayOrder() {
            works(ANNA, 2, null);
            works(BEA, 1, null);

            assertThat(chosen(CUT.by(ANNA, BEA))).isEqualTo(BEA);
        }

        @Test
        void goesToTheNextWhenTheFirstIsTaken() {
            works(ANNA, always(), taken("09:00", "09:30"));
            works(BEA, always(), taken("09:30", "12:00"));

            assertThat(chosen(CUT.by(ANNA, BEA))).isEqualTo(BEA);
        }

        @Test
        void looksAheadToTheLinesAfter() {
            works(ANNA, everyDay("09:00", "09:40"));
            works(BEA, always(), taken("06:00", "07:00"));

            var visit = visits(CUT.withBuffers(0, 15).by(ANNA, BEA), CUT.by(BEA)).getFirst();

            assertThat(visit.lines()).extracting(VisitLine::staffId).containsExactly(BEA, BEA);
        }
    }

    @Nested
    class Refuses {

        @Test
        void whatIsPast() {
            works(ANNA, always());

            assertThat(refusal("05:59", CUT.by(ANNA))).isEqualTo(Rule.START_IN_THE_PAST);
        }

        @Test
        void whatIsTooSoon() {
            works(ANNA, always());
            hours = always();

            assertThat(refusal("06:30", CUT.by(ANNA))).isEqualTo(Rule.LEAD_TIME);
            assertThat(verdict("07:00", CUT.by(ANNA))).isInstanceOf(Verdict.Bookable.class);
        }

        @Test
        void whatIsBeyondTheHorizon() {
            works(ANNA, always());
            rules = new BookingRules(Duration.ZERO, 0, 30);

            var tomorrow = at("09:00").plus(Duration.ofDays(1));

            assertThat(engine(CUT.by(ANNA)).plan(tomorrow, NOW))
                    .isEqualTo(new Verdict.Refused(Rule.HORIZON, List.of()));
            assertThat(starts(DAY.plusDays(1), CUT.by(ANNA))).isEmpty();
        }

        @Test
        void whatIsOffTheGridOrInsideAMinute() {
            works(ANNA, always());

            assertThat(refusal("09:10", CUT.by(ANNA))).isEqualTo(Rule.GRID);
            assertThat(engine(CUT.by(ANNA)).plan(at("09:00").plusSeconds(1), NOW))
                    .isEqualTo(new Verdict.Refused(Rule.GRID, List.of()));
        }

        @Test
        void whatNobodyPerforms() {
            works(ANNA, always());

            assertThat(refusal("09:00", CUT.by())).isEqualTo(Rule.NOBODY_PERFORMS_IT);
            assertThat(refusal("09:00", CUT.by(BEA))).isEqualTo(Rule.NOBODY_PERFORMS_IT);
            assertThat(starts(CUT.by(BEA))).isEmpty();
        }

        @Test
        void whatIsOutsideOpeningThenWorkingHoursThenTaken() {
            works(ANNA, everyDay("10:00", "12:00"), taken("10:00", "11:00"));

            assertThat(refusal("12:00", CUT.by(ANNA))).isEqualTo(Rule.OPENING_HOURS);
            assertThat(refusal("09:30", CUT.by(ANNA))).isEqualTo(Rule.WORKING_HOURS);
            assertThat(refusal("10:30", CUT.by(ANNA))).isEqualTo(Rule.TIME_TAKEN);
        }

        @Test
        void aVisitWithoutItems() {
            assertThatIllegalArgumentException().isThrownBy(() -> engine());
        }
    }

    @Test
    void leadHorizonAndGridOnlyWarnTheDesk() {
        works(ANNA, always());
        hours = always();
        rules = new BookingRules(Duration.ofDays(2), 0, 30);
        binding = Binding.DESK;

        assertThat(verdict("06:07", CUT.by(ANNA))).isInstanceOf(Verdict.Bookable.class);
        assertThat(starts(CUT.by(ANNA))).first().isEqualTo("06:00");
        assertThat(refusal("05:59", CUT.by(ANNA))).isEqualTo(Rule.START_IN_THE_PAST);
    }

    @Test
    void valuesRefuseNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(0, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Performer(ANNA, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitItem(-1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitItem(0, -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookingRules(Duration.ZERO, 90, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookingRules(Duration.ZERO, -1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookingRules(Duration.ofMinutes(-1), 1, 5));
    }

    private void works(UUID id, Roster shifts, Taken... taken) {
        staff.add(new StaffCalendar(id, staff.size(), null, shifts, List.of(taken)));
    }

    private void works(UUID id, int order, Instant lastBooked) {
        staff.add(new StaffCalendar(id, order, lastBooked, always(), List.of()));
    }

    private Availability engine(VisitItem... items) {
        return new Availability(
                new LocationCalendar(ZONE, hours, staff, units, rules, visitsOf),
                List.of(items),
                binding);
    }

    private List<Visit> visits(VisitItem... items) {
        return engine(items).starts(DAY, DAY.plusDays(1), now);
    }

    private List<String> starts(VisitItem... items) {
        return starts(DAY, items);
    }

    private List<String> starts(LocalDate day, VisitItem... items) {
        return engine(items).starts(day, day.plusDays(1), now).stream()
                .map(visit -> visit.start().atZone(ZONE).toLocalTime().toString())
                .toList();
    }

    private UUID chosen(VisitItem item) {
        return visits(item).getFirst().lines().getFirst().staffId();
    }

    private Verdict verdict(String time, VisitItem... items) {
        return engine(items).plan(at(time), NOW);
    }

    private Rule refusal(String time, VisitItem... items) {
        return ((Verdict.Refused) verdict(time, items)).rule();
    }

    private static Taken taken(String start, String end) {
        return new Taken(at(start), at(end), Taken.Kind.BOOKING, UUID.randomUUID());
    }

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
