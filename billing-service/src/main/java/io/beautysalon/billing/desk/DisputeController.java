package io.beautysalon.billing.desk;

import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What clients' banks want back; the salon answers them in Stripe's own dashboard. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/disputes")
@Tag(name = "Disputes", description = "What clients' banks want back, or ask about")
class DisputeController {

    private final RefundViews views;

    DisputeController(RefundViews views) {
        this.views = views;
    }

    /** Where a dispute is. */
    enum Status {
        INQUIRY,
        OPEN,
        WON,
        LOST,
        INQUIRY_CLOSED
    }

    @GetMapping
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(summary = "Disputes, newest first", description = "An INQUIRY has moved no money.")
    Page<DisputeView> list(
            @RequestParam(defaultValue = "") List<Status> status,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return views.disputes(status.stream().map(Enum::name).toList(), cursor, limit);
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(summary = "One dispute")
    DisputeView one(@PathVariable UUID id) {
        return views.dispute(id);
    }
}
