package io.beautysalon.booking.rota;

import io.beautysalon.booking.availability.WorkingTimes.WorkingTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rota of some days; a stretch over midnight stands on the day on which it starts. */
record RotaView(UUID locationId, String zone, List<RotaDay> days) {

    /** One local day; who doesn't work isn't listed. */
    record RotaDay(LocalDate date, List<RotaStaff> staff) {}

    /** What somebody works, breaks taken out. */
    record RotaStaff(UUID staffId, List<RotaSpan> work, long minutes) {}

    /** A stretch of work, half-open. */
    record RotaSpan(OffsetDateTime start, OffsetDateTime end) {}

    static RotaView of(
            UUID location,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            List<UUID> staff,
            List<WorkingTime> times) {
        var byDate =
                times.stream()
                        .collect(
                                Collectors.groupingBy(
                                        time -> time.start().atZone(zone).toLocalDate()));
        var days = new ArrayList<RotaDay>();
        for (var date = from; date.isBefore(to); date = date.plusDays(1)) {
            var worked = byDate.getOrDefault(date, List.of());
            days.add(
                    new RotaDay(
                            date,
                            staff.stream()
                                    .map(id -> staff(id, zone, worked))
                                    .filter(each -> !each.work().isEmpty())
                                    .toList()));
        }
        return new RotaView(location, zone.getId(), days);
    }

    private static RotaStaff staff(UUID id, ZoneId zone, List<WorkingTime> worked) {
        var work =
                worked.stream()
                        .filter(time -> time.staffId().equals(id))
                        .map(time ->
                                new RotaSpan(
                                        OffsetDateTime.ofInstant(time.start(), zone),
                                        OffsetDateTime.ofInstant(time.end(), zone)))
                        .toList();
        long minutes =
                work.stream()
                        .mapToLong(span -> Duration.between(span.start(), span.end()).toMinutes())
                        .sum();
        return new RotaStaff(id, work, minutes);
    }
}
