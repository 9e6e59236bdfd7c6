package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bill of a booking, and what the desk changes about it. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{bookingId}/bill")
@Tag(name = "Bill", description = "What a visit costs, and what was paid of it")
class BillController implements Replayable {

    private final BillViews views;
    private final AdjustBill adjustBill;
    private final DropAdjustment dropAdjustment;

    BillController(BillViews views, AdjustBill adjustBill, DropAdjustment dropAdjustment) {
        this.views = views;
        this.adjustBill = adjustBill;
        this.dropAdjustment = dropAdjustment;
    }

    /**
     * What is to change; exactly one of amount and percentBp.
     *
     * @param percentBp of the lines' prices, in basis points
     * @param tax of an EXTRA, else null
     */
    record AdjustmentRequest(
            @NotNull Adjustment.Kind kind,
            @Nullable Money amount,
            @Nullable @Min(1) @Max(10_000) Integer percentBp,
            @NotBlank @Size(max = 200) String reason,
            @Nullable @Valid TaxRequest tax) {

        AdjustBill.Wish wish() {
            return new AdjustBill.Wish(
                    kind, amount, percentBp, reason, tax == null ? null : tax.tax());
        }
    }

    /**
     * The tax of an extra line.
     *
     * @param included whether the amount has it in it
     */
    record TaxRequest(
            @NotBlank @Size(max = 40) String category,
            @Min(0) @Max(10_000) int rateBp,
            boolean included) {

        Tax tax() {
            return new Tax(category, rateBp, included);
        }
    }

    @GetMapping
    @RequiresScope(
            value = {RequiresScope.SELF, "payments:read"},
            whileReadOnly = true)
    @Operation(
            summary = "What a visit costs, and what was paid of it",
            description =
                    "Discounts and surcharges are spread over the lines by price before tax is taken; tips are"
                            + " untaxed.")
    ResponseEntity<BillView> read(@PathVariable UUID bookingId) {
        return views.of(bookingId);
    }

    @PostMapping("/adjustments")
    @Idempotent
    @RequiresScope("payments:discount")
    @Operation(summary = "A discount, a surcharge or an extra line, with its reason")
    @ApiResponse(responseCode = "409", description = "bill-closed, request-in-flight")
    ResponseEntity<BillView> adjust(
            @PathVariable UUID salonId,
            @PathVariable UUID bookingId,
            IfMatch seen,
            @Valid @RequestBody AdjustmentRequest request) {
        adjustBill.adjust(bookingId, seen, request.wish());
        var bill = views.changed(bookingId);
        return ResponseEntity.created(
                        URI.create(
                                "/api/v1/salons/" + salonId + "/bookings/" + bookingId + "/bill"))
                .headers(bill.getHeaders())
                .body(bill.getBody());
    }

    @DeleteMapping("/adjustments/{adjustmentId}")
    @Idempotent(required = false)
    @RequiresScope("payments:discount")
    @Operation(summary = "Take an adjustment back")
    @ApiResponse(responseCode = "409", description = "bill-closed")
    ResponseEntity<Void> drop(
            @PathVariable UUID bookingId, @PathVariable UUID adjustmentId, IfMatch seen) {
        dropAdjustment.drop(bookingId, seen, adjustmentId);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/receipt")
    @RequiresScope(
            value = {RequiresScope.SELF, "payments:read"},
            whileReadOnly = true)
    @Operation(
            summary = "The receipt of a closed bill",
            description =
                    "Numbered without gaps at each location, as it was when the bill was closed.")
    Receipts.Receipt receipt(@PathVariable UUID bookingId) {
        return views.receipt(bookingId);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return views.byId(resourceId);
    }
}
