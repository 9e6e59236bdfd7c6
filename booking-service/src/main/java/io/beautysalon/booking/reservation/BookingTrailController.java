package io.beautysalon.booking.reservation;

import io.beautysalon.booking.history.History;
import io.beautysalon.booking.history.HistoryEntry;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a booking over time, and the same as one event of a calendar program. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{id}")
class BookingTrailController {

    private final Bookings bookings;
    private final BookingAccess access;
    private final History history;
    private final BookingCalendarFile calendarFile;
    private final Cursors cursors;

    BookingTrailController(
            Bookings bookings,
            BookingAccess access,
            History history,
            BookingCalendarFile calendarFile,
            Cursors cursors) {
        this.bookings = bookings;
        this.access = access;
        this.history = history;
        this.calendarFile = calendarFile;
        this.cursors = cursors;
    }

    @GetMapping("/history")
    @RequiresScope(value = "bookings:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Every change of a booking, oldest first",
            description =
                    "Who, when, why, before and after; lineage names the earlier starts, first to"
                            + " last.")
    Page<HistoryEntry> history(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var booking = bookings.booking(id);
        if (!Caller.current().has(Scope.BOOKINGS_READ, booking.locationId())) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        var list = "history-" + id;
        var after = cursors.afterId(list, cursor);
        return Page.of(
                history.of(id, after, limit + 1), limit, last -> cursors.encode(list, last.id()));
    }

    @GetMapping(path = "/calendar.ics", produces = "text/calendar")
    @RequiresScope(
            value = {"self", "bookings:read"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "The booking as an iCalendar event",
            description = "The UID stays, SEQUENCE grows with each change.")
    ResponseEntity<String> calendar(@PathVariable UUID id) {
        var booking = bookings.booking(id);
        if (!Caller.current().has(Scope.BOOKINGS_READ, booking.locationId())) {
            access.requireSelf(booking);
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"booking.ics\"")
                .body(calendarFile.of(booking));
    }
}
