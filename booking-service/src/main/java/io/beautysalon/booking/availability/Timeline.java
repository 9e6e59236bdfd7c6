package io.beautysalon.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * A window of real minutes under a location's wall clock. Minutes are counted from the window's
 * first; every rule of the wall clock (gaps, repeated hours, missing midnights) is resolved here.
 */
final class Timeline {

    private final ZoneId zone;
    private final LocalDate firstDate;
    private final long origin;
    private final int length;
    private final int[] dayStarts;

    /** All of the dates from the first to the last, both included. */
    Timeline(ZoneId zone, LocalDate firstDate, LocalDate lastDate) {
        this.zone = zone;
        this.firstDate = firstDate;
        this.origin = minuteOf(firstDate.atStartOfDay(zone).toInstant());
        int days = Math.toIntExact(lastDate.toEpochDay() - firstDate.toEpochDay()) + 1;
        this.dayStarts = new int[days + 1];
        for (int day = 0; day <= days; day++) {
            dayStarts[day] = index(firstDate.plusDays(day).atStartOfDay(zone).toInstant());
        }
        this.length = dayStarts[days];
    }

    int length() {
        return length;
    }

    int days() {
        return dayStarts.length - 1;
    }

    /** The minute that an instant lies in; seconds are cut off. */
    int index(Instant instant) {
        return Math.clamp(minuteOf(instant) - origin, Integer.MIN_VALUE / 4, Integer.MAX_VALUE / 4);
    }

    /** The first minute that begins at or after an instant. */
    int indexAtOrAfter(Instant instant) {
        boolean onTheMinute = instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0;
        return onTheMinute ? index(instant) : index(instant) + 1;
    }

    Instant instant(int index) {
        return Instant.ofEpochSecond((origin + index) * 60);
    }

    int dayStart(int day) {
        return dayStarts[day];
    }

    /** The day of the window that a minute lies in, counted from 0. */
    int dayOf(int index) {
        int day = Math.max(0, index / 1440 - 1);
        while (day + 1 < days() && dayStarts[day + 1] <= index) {
            day++;
        }
        return day;
    }

    /** The minutes of the shifts, breaks taken out. */
    MinuteSet shifts(Roster roster) {
        var minutes = MinuteSet.none(length);
        for (int day = -1; day < days(); day++) { // a shift of the day before may reach in
            var date = firstDate.plusDays(day);
            for (var shift : roster.shiftsOn(date)) {
                work(minutes, date, shift);
            }
        }
        return minutes;
    }

    /** All minutes of these dates, the last one excluded. */
    MinuteSet dates(LocalDate from, LocalDate to) {
        var minutes = MinuteSet.none(length);
        for (int start = 0; start < length; ) {
            int end = endOfOffset(start);
            long offset = offset(start);
            long first = Math.max(start, from.toEpochDay() * 1440 - offset - origin);
            long last = Math.min(end, to.toEpochDay() * 1440 - offset - origin);
            if (first < last) {
                minutes.add(Math.toIntExact(first), Math.toIntExact(last));
            }
            start = end;
        }
        return minutes;
    }

    /**
     * The minutes of these dates (the last one excluded) at which the wall clock is on the grid.
     */
    MinuteSet grid(LocalDate from, LocalDate to, int gridMinutes) {
        var grid = MinuteSet.none(length);
        for (int start = 0; start < length; ) {
            int end = endOfOffset(start);
            long offset = offset(start);
            long firstLocal = Math.max(origin + start + offset, from.toEpochDay() * 1440);
            long endLocal = Math.min(origin + end + offset, to.toEpochDay() * 1440);
            for (long local = firstLocal; local < endLocal; ) {
                int past = Math.floorMod(local, 1440) % gridMinutes;
                if (past == 0) {
                    int index = Math.toIntExact(local - offset - origin);
                    grid.add(index, index + 1);
                }
                int ahead = gridMinutes - past;
                local += Math.min(ahead, 1440 - Math.floorMod(local, 1440));
            }
            start = end;
        }
        return grid;
    }

    /** Until when the wall clock runs on without a jump. */
    private int endOfOffset(int start) {
        var transition = zone.getRules().nextTransition(instant(start));
        return transition == null
                ? length
                : Math.min(length, indexAtOrAfter(transition.getInstant()));
    }

    private long offset(int minute) {
        return zone.getRules().getOffset(instant(minute)).getTotalSeconds() / 60;
    }

    private void work(MinuteSet minutes, LocalDate date, Shift shift) {
        var start = date.atTime(shift.start());
        int end = last(endAfter(start, shift.end().atDate(date)));
        int worked = first(start);
        for (var pause : inOrder(shift)) {
            var pauseDate = pause.start().isBefore(shift.start()) ? date.plusDays(1) : date;
            var pauseStart = pauseDate.atTime(pause.start());
            minutes.add(worked, Math.min(end, first(pauseStart)));
            worked = Math.max(worked, last(endAfter(pauseStart, pause.end().atDate(pauseDate))));
        }
        minutes.add(worked, end);
    }

    /** A night shift's breaks before its start by the clock come after midnight, so last. */
    private static List<Break> inOrder(Shift shift) {
        return shift.breaks().stream()
                .sorted(
                        Comparator.comparing((Break pause) -> pause.start().isBefore(shift.start()))
                                .thenComparing(Break::start))
                .toList();
    }

    private static LocalDateTime endAfter(LocalDateTime start, LocalDateTime end) {
        return end.isAfter(start) ? end : end.plusDays(1);
    }

    /** In a repeated hour the earlier instant; in a gap its end. */
    private int first(LocalDateTime wall) {
        var transition = zone.getRules().getTransition(wall);
        return index(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : wall.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
    }

    /** In a repeated hour the later instant; in a gap its end. */
    private int last(LocalDateTime wall) {
        var transition = zone.getRules().getTransition(wall);
        return index(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : wall.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    private static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
