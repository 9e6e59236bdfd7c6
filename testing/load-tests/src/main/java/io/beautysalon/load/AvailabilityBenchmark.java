package io.beautysalon.load;

import io.beautysalon.booking.availability.Availability;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.BookingRules;
import io.beautysalon.booking.availability.Break;
import io.beautysalon.booking.availability.LocationCalendar;
import io.beautysalon.booking.availability.Performer;
import io.beautysalon.booking.availability.Phase;
import io.beautysalon.booking.availability.Roster;
import io.beautysalon.booking.availability.Shift;
import io.beautysalon.booking.availability.StaffCalendar;
import io.beautysalon.booking.availability.Taken;
import io.beautysalon.booking.availability.Visit;
import io.beautysalon.booking.availability.VisitItem;
import io.beautysalon.booking.availability.WeeklyPattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The engine alone: a visit of several services by any of 20 staff members, searched over 31 days
 * with daylight saving inside, calendars full to the given share.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AvailabilityBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FROM = LocalDate.of(2027, 3, 10);
    private static final int DAYS = 31;
    private static final int STAFF = 20;

    @Param({"1", "3"})
    private int services;

    @Param({"0", "85"})
    private int percentFull;

    private final Random random = new Random(7);
    private List<StaffCalendar> staff = List.of();
    private Availability availability =
            new Availability(calendar(), List.of(new VisitItem(0, 0, List.of())), Binding.ONLINE);

    @Setup
    public void fillTheCalendar() {
        staff = new ArrayList<>();
        for (int member = 0; member < STAFF; member++) {
            var id = new UUID(1, member);
            staff.add(new StaffCalendar(id, member, Instant.EPOCH, week(), taken()));
        }
        var items = new ArrayList<VisitItem>();
        for (int service = 0; service < services; service++) {
            items.add(item());
        }
        availability = new Availability(calendar(), items, Binding.ONLINE);
    }

    @Benchmark
    public List<Visit> findsAllStartsOfAMonth() {
        return availability.starts(
                FROM, FROM.plusDays(DAYS), Instant.parse("2027-03-01T00:00:00Z"));
    }

    private LocationCalendar calendar() {
        var rules = new BookingRules(Duration.ofMinutes(60), 90, 15);
        return new LocationCalendar(ZONE, week(), staff, rules);
    }

    /** Colour: 30 minutes of work, 35 of processing, 25 of finish, and 5 of cleaning. */
    private VisitItem item() {
        var phases = List.of(new Phase(30, true), new Phase(35, false), new Phase(25, true));
        return new VisitItem(
                0,
                5,
                staff.stream().map(member -> new Performer(member.staffId(), phases)).toList());
    }

    private static Roster week() {
        var shift =
                new Shift(
                        LocalTime.of(9, 0),
                        LocalTime.of(19, 0),
                        List.of(new Break(LocalTime.of(13, 0), LocalTime.of(13, 30))));
        var days = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, List.of(shift));
        }
        return new Roster(List.of(new WeeklyPattern(FROM.minusYears(1), null, days)));
    }

    /** Half-hours of each working day, taken with the given chance. */
    private List<Taken> taken() {
        var taken = new ArrayList<Taken>();
        for (int day = 0; day < DAYS; day++) {
            var opening = FROM.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
            for (int half = 0; half < 20; half++) {
                if (random.nextInt(100) < percentFull) {
                    var start = opening.plus(Duration.ofMinutes(30L * half));
                    var end = start.plus(Duration.ofMinutes(30));
                    var booking = new UUID(2, random.nextLong());
                    taken.add(new Taken(start, end, Taken.Kind.BOOKING, booking));
                }
            }
        }
        return taken;
    }
}
