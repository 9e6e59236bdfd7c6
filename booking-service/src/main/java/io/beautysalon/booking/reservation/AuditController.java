package io.beautysalon.booking.reservation;

import io.beautysalon.booking.reservation.Auditor.Finding;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the auditor finds in a salon's calendar. */
@RestController
class AuditController {

    private final Auditor auditor;

    AuditController(Auditor auditor) {
        this.auditor = auditor;
    }

    @GetMapping("/api/v1/salons/{salonId}/calendar/findings")
    @RequiresScope(value = "audit:read", whileReadOnly = true)
    @Transactional(readOnly = true)
    @Operation(
            summary = "What is wrong in the calendar",
            description =
                    "Time that is taken twice, and bookings whose allocations don't equal their"
                            + " lines. Empty is the only good answer.")
    Findings findings() {
        return new Findings(auditor.findings());
    }

    record Findings(List<Finding> items) {}
}
