package io.beautysalon.billing.bill;

import io.beautysalon.contracts.Money;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.idempotency.Idempotent;
import io.beautysalon.starter.idempotency.Replayable;
import io.beautysalon.starter.security.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of a visit at the till: tips, closing, and opening again. */
@RestController
@RequestMapping("/api/v1/salons/{salonId}/bookings/{bookingId}/bill")
@Tag(name = "Bill", description = "What a visit costs, and what was paid of it")
class BillClosingController implements Replayable {

    private final BillViews views;
    private final TipStaff tipStaff;
    private final CloseBill closeBill;
    private final ReopenBill reopenBill;

    BillClosingController(
            BillViews views, TipStaff tipStaff, CloseBill closeBill, ReopenBill reopenBill) {
        this.views = views;
        this.tipStaff = tipStaff;
        this.closeBill = closeBill;
        this.reopenBill = reopenBill;
    }

    /**
     * Who gets what; exactly one of both.
     *
     * @param amount spread by what each one's lines cost
     * @param tips per staff member
     */
    record TipsRequest(
            @Nullable Money amount, @Nullable @Valid @Size(max = 20) List<TipRequest> tips) {

        TipStaff.Wish wish() {
            return new TipStaff.Wish(
                    amount,
                    tips == null
                            ? null
                            : tips.stream()
                                    .map(tip ->
                                            new TipStaff.Wish.Given(tip.staffId(), tip.amount()))
                                    .toList());
        }
    }

    /** To one of those who served. */
    record TipRequest(@NotNull UUID staffId, @NotNull Money amount) {}

    /** Nothing to say; unknown fields are refused. */
    record CloseRequest() {}

    /** Why. */
    record ReopenRequest(@NotBlank @Size(max = 200) String reason) {}

    @PutMapping("/tips")
    @Idempotent(required = false)
    @RequiresScope("payments:take")
    @Operation(
            summary = "What the client gives to those who served",
            description =
                    "One amount is spread by what each one's lines cost; it replaces what was there.")
    @ApiResponse(responseCode = "409", description = "bill-closed")
    ResponseEntity<BillView> tip(
            @PathVariable UUID bookingId, IfMatch seen, @Valid @RequestBody TipsRequest request) {
        tipStaff.tip(bookingId, seen, request.wish());
        return views.changed(bookingId);
    }

    @PostMapping("/close")
    @Idempotent(required = false)
    @RequiresScope("payments:take")
    @Operation(
            summary = "Close a bill that nothing is due on",
            description = "Numbers its receipt.")
    @ApiResponse(responseCode = "409", description = "bill-due, bill-closed, bill-not-payable")
    ResponseEntity<BillView> close(
            @PathVariable UUID bookingId, IfMatch seen, @RequestBody CloseRequest request) {
        closeBill.close(bookingId, seen);
        return views.changed(bookingId);
    }

    @PostMapping("/reopen")
    @Idempotent(required = false)
    @RequiresScope("payments:take")
    @Operation(
            summary = "Open a closed bill again",
            description = "Its receipt is void; the next one has another number.")
    @ApiResponse(responseCode = "409", description = "bill-open")
    ResponseEntity<BillView> reopen(
            @PathVariable UUID bookingId, IfMatch seen, @Valid @RequestBody ReopenRequest request) {
        reopenBill.reopen(bookingId, seen, request.reason());
        return views.changed(bookingId);
    }

    @Override
    public ResponseEntity<?> replay(UUID resourceId) {
        return views.byId(resourceId);
    }
}
