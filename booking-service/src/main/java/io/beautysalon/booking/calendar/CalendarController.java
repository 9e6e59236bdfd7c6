package io.beautysalon.booking.calendar;

import io.beautysalon.booking.availability.WorkingTimes;
import io.beautysalon.booking.calendar.CalendarReads.Absence;
import io.beautysalon.booking.calendar.CalendarView.CalendarAbsence;
import io.beautysalon.booking.calendar.CalendarView.CalendarShift;
import io.beautysalon.booking.salon.Salons;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the desk its days, and a stylist her own. */
@RestController
class CalendarController {

    /** Six weeks, as a month is printed. */
    private static final int LONGEST_DAYS = 42;

    private final Salons salons;
    private final CalendarReads reads;
    private final WorkingTimes workingTimes;

    CalendarController(Salons salons, CalendarReads reads, WorkingTimes workingTimes) {
        this.salons = salons;
        this.reads = reads;
        this.workingTimes = workingTimes;
    }

    @GetMapping("/api/v1/salons/{salonId}/calendar")
    @RequiresScope(
            value = {"bookings:read", "bookings:own"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "The desk's window: bookings, blocks, time off and shifts of some days",
            description =
                    "Dates are local ones of the location, up to 42; to is excluded. A stylist sees"
                            + " her own calendar.")
    CalendarView window(
            @RequestParam UUID locationId,
            @Parameter(example = "2027-03-01") @RequestParam LocalDate from,
            @Parameter(example = "2027-03-08") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID staffId) {
        if (!to.isAfter(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at(
                    "to", "1 to %d days after from".formatted(LONGEST_DAYS));
        }
        var window = window(Caller.current(), locationId, from, to, staffId);
        var absences = reads.absences(window);
        return new CalendarView(
                locationId,
                window.place().zone().getId(),
                from,
                to,
                reads.bookings(window),
                absences(absences, false),
                absences(absences, true),
                shifts(window));
    }

    private Window window(
            Caller caller, UUID location, LocalDate from, LocalDate to, @Nullable UUID staffId) {
        boolean desk = caller.has(Scope.BOOKINGS_READ, location);
        if (!desk && !caller.has(Scope.BOOKINGS_OWN, location)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        var member = desk ? null : ownMember(caller);
        return new Window(
                salons.place(location),
                from,
                to,
                reads.staff(location, staffId, member),
                desk && staffId == null,
                caller.has(Scope.CLIENTS_READ, location),
                !desk || caller.has(Scope.SCHEDULE_READ, location));
    }

    /** A stylist without a linked calendar sees none. */
    private static UUID ownMember(Caller caller) {
        var member = caller.member();
        return member == null ? new UUID(0, 0) : member;
    }

    private List<CalendarShift> shifts(Window window) {
        return workingTimes.at(window.place(), window.staff(), window.from(), window.to()).stream()
                .map(time ->
                        new CalendarShift(
                                time.staffId(),
                                window.local(time.start()),
                                window.local(time.end())))
                .toList();
    }

    private static List<CalendarAbsence> absences(List<Absence> absences, boolean timeOff) {
        return absences.stream()
                .filter(each -> each.timeOff() == timeOff)
                .map(Absence::absence)
                .toList();
    }
}
