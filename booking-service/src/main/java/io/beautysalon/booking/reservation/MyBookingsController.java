package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.BookingReads.Filter;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.Caller;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A client's own bookings. */
@RestController
class MyBookingsController {

    private final BookingViews views;

    MyBookingsController(BookingViews views) {
        this.views = views;
    }

    @GetMapping("/api/v1/salons/{salonId}/me/bookings")
    @RequiresScope(value = "user", whileReadOnly = true)
    @Operation(summary = "My bookings at this salon, by start")
    Page<BookingView> mine(
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var user = Caller.current().userId();
        if (user == null) {
            throw CommonProblem.NOT_SIGNED_IN.exception();
        }
        return views.list(Filter.own(user), cursor, limit, false);
    }
}
