package io.beautysalon.billing.desk;

import io.beautysalon.billing.desk.PaymentReads.Filter;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists payments, and shows one. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/payments")
@Tag(name = "Payments", description = "What clients paid, and what went back")
class PaymentListController {

    private static final Set<String> EXPANDABLE = Set.of("refunds", "operations");

    private final PaymentViews views;

    PaymentListController(PaymentViews views) {
        this.views = views;
    }

    /** What a payment looks like from outside. */
    enum Status {
        PREPARING,
        AWAITING_CLIENT,
        ACTION_REQUIRED,
        PROCESSING,
        FAILED,
        AUTHORIZED,
        CAPTURED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        CANCELLED,
        LAPSED,
        WAIVED
    }

    @GetMapping
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(
            summary = "Payments, newest first, or by change with updatedSince",
            description = "from and to are about when the payment was asked for.")
    Page<PaymentView> list(
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable UUID locationId,
            @RequestParam(required = false) @Nullable UUID bookingId,
            @RequestParam(required = false) @Nullable UUID clientId,
            @RequestParam(defaultValue = "") List<Status> status,
            @RequestParam(defaultValue = "") List<PaymentMethod> method,
            @RequestParam(required = false) @Nullable OffsetDateTime updatedSince,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter =
                new Filter(
                        instant(from),
                        instant(to),
                        locationId,
                        Places.ofCaller(),
                        bookingId,
                        clientId,
                        status.stream().map(Enum::name).toList(),
                        method.stream().map(Enum::name).toList(),
                        instant(updatedSince));
        return views.list(filter, cursor, limit);
    }

    @GetMapping("/{id}")
    @RequiresScope(value = "payments:read", whileReadOnly = true)
    @Operation(
            summary = "One payment",
            description =
                    "expand=refunds and expand=operations add what went back and each call to Stripe.")
    ResponseEntity<PaymentView> one(
            @PathVariable UUID id, @RequestParam(defaultValue = "") Set<String> expand) {
        if (!EXPANDABLE.containsAll(expand)) {
            throw CommonProblem.PARAMETER_UNREADABLE.at("expand", "refunds, operations");
        }
        var shown = views.one(id, expand);
        return ResponseEntity.ok().eTag(shown.etag()).body(shown.view());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
