package io.beautysalon.booking.rota;

import io.beautysalon.booking.availability.WorkingTimes;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who works when; to a stylist only herself. */
@RestController
class RotaController {

    private static final int LONGEST_DAYS = 42;

    private final Salons salons;
    private final WorkingTimes workingTimes;
    private final JdbcClient jdbc;

    RotaController(Salons salons, WorkingTimes workingTimes, JdbcClient jdbc) {
        this.salons = salons;
        this.workingTimes = workingTimes;
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/salons/{salonId}/rota")
    @RequiresScope(
            value = {"schedule:read", "bookings:own"},
            whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "Working time at a location as it resolves for each day",
            description =
                    "Dates are local ones, up to 42; to is excluded. Time off isn't taken out: it"
                            + " is in the calendar. A stylist sees her own.")
    RotaView rota(
            @RequestParam UUID locationId,
            @Parameter(example = "2027-03-01") @RequestParam LocalDate from,
            @Parameter(example = "2027-03-08") @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable UUID staffId) {
        if (!to.isAfter(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("to", "1 to 42 days after from");
        }
        var caller = Caller.current();
        boolean all = caller.has(Scope.SCHEDULE_READ, locationId);
        if (!all && !caller.has(Scope.BOOKINGS_OWN, locationId)) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        var place = salons.place(locationId);
        var staff = staff(locationId, staffId, all, caller.member());
        return RotaView.of(
                locationId, place.zone(), from, to, staff, workingTimes.at(place, staff, from, to));
    }

    private List<UUID> staff(
            UUID location, @Nullable UUID staffId, boolean all, @Nullable UUID member) {
        return jdbc.sql(
                        """
                        select m.id from staff_member m
                        join staff_location l on l.staff_id = m.id and l.location_id = :location
                        where m.archived_at is null
                            and (cast(:staff as uuid) is null or m.id = :staff)
                            and (:all or m.member_id = cast(:member as uuid))
                        order by m.display_order, m.id limit 500\
                        """)
                .param("location", location)
                .param("staff", staffId)
                .param("all", all)
                .param("member", member)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
