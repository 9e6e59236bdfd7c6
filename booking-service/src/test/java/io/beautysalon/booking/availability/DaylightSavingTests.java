package io.beautysalon.booking.availability;

import static io.beautysalon.booking.availability.Worlds.ANNA;
import static io.beautysalon.booking.availability.Worlds.always;
import static io.beautysalon.booking.availability.Worlds.anItem;
import static io.beautysalon.booking.availability.Worlds.everyDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DaylightSavingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);

    @Nested
    class WhenAnHourIsMissing {

        @Test
        void neverOffersAStartThatDoesNotExist() {
            assertThat(starts(BERLIN, SPRING, always()))
                    .contains("2027-03-28T01:30+01:00", "2027-03-28T03:00+02:00")
                    .noneMatch(start -> start.startsWith("2027-03-28T02"));
        }

        @Test
        void movesAShiftThatBeginsInTheGapToItsEnd() {
            assertThat(starts(BERLIN, SPRING, everyDay("02:30", "05:00")))
                    .first()
                    .isEqualTo("2027-03-28T03:00+02:00");
        }

        @Test
        void movesAShiftThatEndsInTheGapToItsEnd() {
            assertThat(starts(BERLIN, SPRING, everyDay("00:00", "02:30")))
                    .last()
                    .isEqualTo("2027-03-28T01:30+01:00");
        }

        @Test
        void countsRealMinutes() {
            var visits = visits(BERLIN, SPRING, always(), 90);

            assertThat(visits)
                    .allMatch(visit ->
                            Duration.between(visit.start(), visit.end()).toMinutes() == 90);
            assertThat(visits).hasSize(23 * 2);
        }
    }

    @Nested
    class WhenAnHourComesTwice {

        @Test
        void offersBothInstants() {
            assertThat(starts(BERLIN, AUTUMN, always()))
                    .contains("2027-10-31T02:30+02:00", "2027-10-31T02:30+01:00");
            assertThat(visits(BERLIN, AUTUMN, always(), 30)).hasSize(25 * 2);
        }

        @Test
        void startsAShiftAtTheEarlierAndEndsItAtTheLater() {
            assertThat(starts(BERLIN, AUTUMN, everyDay("02:00", "03:00")))
                    .containsExactly(
                            "2027-10-31T02:00+02:00",
                            "2027-10-31T02:30+02:00",
                            "2027-10-31T02:00+01:00",
                            "2027-10-31T02:30+01:00");
        }

        @Test
        void workingHoursAreTheSameByTheClock() {
            assertThat(starts(BERLIN, AUTUMN, everyDay("09:00", "10:00")))
                    .containsExactly("2027-10-31T09:00+01:00", "2027-10-31T09:30+01:00");
        }
    }

    @Test
    void knowsDaysWithoutMidnight() {
        var zone = ZoneId.of("Africa/Cairo"); // the clock jumps from 23:59 to 01:00
        var date = LocalDate.of(2027, 4, 30);

        assertThat(date.atStartOfDay(zone).toLocalTime()).isEqualTo(LocalTime.of(1, 0));
        assertThat(starts(zone, date, always())).first().isEqualTo("2027-04-30T01:00+03:00");
    }

    @Test
    void knowsDaysWithTwoMidnights() {
        var zone = ZoneId.of("America/Havana");
        var date = LocalDate.of(2027, 11, 7);

        assertThat(starts(zone, date, always()))
                .startsWith("2027-11-07T00:00-04:00", "2027-11-07T00:30-04:00")
                .contains("2027-11-07T00:00-05:00")
                .hasSize(25 * 2);
    }

    @Test
    void knowsHalfHourShifts() {
        var zone = ZoneId.of("Australia/Lord_Howe");

        assertThat(starts(zone, LocalDate.of(2027, 4, 4), always())).hasSize(49);
        assertThat(starts(zone, LocalDate.of(2027, 10, 3), always())).hasSize(47);
    }

    @Test
    void holdsInAllZonesThroughAllTransitionsOfTenYears() {
        int checked = 0;
        for (var id : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(id);
            var now = Instant.parse("2026-11-01T00:00:00Z");
            var end = Instant.parse("2036-11-01T00:00:00Z");
            var transition = zone.getRules().nextTransition(now);
            while (transition != null && transition.getInstant().isBefore(end)) {
                offersEveryHalfHourThatExists(zone, transition);
                checked++;
                transition = zone.getRules().nextTransition(transition.getInstant());
            }
        }
        assertThat(checked).isGreaterThan(3000);
    }

    private static void offersEveryHalfHourThatExists(
            ZoneId zone, ZoneOffsetTransition transition) {
        var date = transition.getDateTimeBefore().toLocalDate();
        var offered = new HashSet<Instant>();
        availability(zone, always(), 30)
                .starts(date, date.plusDays(2), Instant.EPOCH)
                .forEach(visit -> offered.add(visit.start()));

        var expected = new HashSet<Instant>();
        for (int slot = 0; slot < 96; slot++) {
            var wall = date.atStartOfDay().plusMinutes(30L * slot);
            for (var offset : zone.getRules().getValidOffsets(wall)) {
                expected.add(wall.toInstant(offset));
            }
        }
        assertThat(offered).as("%s %s", zone, transition).isEqualTo(expected);
    }

    private static List<String> starts(ZoneId zone, LocalDate date, Roster worked) {
        return visits(zone, date, worked, 30).stream()
                .map(visit -> OffsetDateTime.ofInstant(visit.start(), zone).toString())
                .toList();
    }

    private static List<Visit> visits(ZoneId zone, LocalDate date, Roster worked, int minutes) {
        return availability(zone, worked, minutes).starts(date, date.plusDays(1), Instant.EPOCH);
    }

    private static Availability availability(ZoneId zone, Roster worked, int minutes) {
        var rules = new BookingRules(Duration.ZERO, 40_000, 30);
        var staff = List.of(new StaffCalendar(ANNA, 0, null, worked, List.of()));
        return new Availability(
                new LocationCalendar(zone, always(), staff, rules),
                List.of(anItem(minutes).by(ANNA)),
                Binding.ONLINE);
    }
}
