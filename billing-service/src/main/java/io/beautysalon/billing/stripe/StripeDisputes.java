package io.beautysalon.billing.stripe;

import com.stripe.model.Dispute;
import io.beautysalon.billing.dispute.DisputeSnapshot;
import io.beautysalon.billing.dispute.DisputeState;
import io.beautysalon.billing.payment.DisputedCharges;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disputes on the salon's account. */
@Component
class StripeDisputes implements DisputedCharges {

    private final StripeAccess access;
    private final StripeCalls calls;

    StripeDisputes(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public Optional<DisputeSnapshot> retrieve(String account, String stripeDispute) {
        return calls.find(() ->
                        access.client()
                                .v1()
                                .disputes()
                                .retrieve(stripeDispute, RequestText.on(account)))
                .filter(dispute -> dispute.getPaymentIntent() != null)
                .map(StripeDisputes::snapshot);
    }

    /** Each balance transaction is money taken or brought back; an inquiry has none (STR-24). */
    private static DisputeSnapshot snapshot(Dispute dispute) {
        var moved = dispute.getBalanceTransactions();
        var withdrawn =
                moved != null
                        && moved.stream().anyMatch(transaction -> transaction.getAmount() < 0);
        return new DisputeSnapshot(
                dispute.getId(),
                dispute.getPaymentIntent(),
                dispute.getAmount(),
                dispute.getReason(),
                state(dispute.getStatus()),
                withdrawn,
                dueBy(dispute));
    }

    private static DisputeState state(String status) {
        return switch (status) {
            case "warning_needs_response", "warning_under_review" -> DisputeState.INQUIRY;
            case "warning_closed", "prevented" -> DisputeState.INQUIRY_CLOSED;
            case "won" -> DisputeState.WON;
            case "lost" -> DisputeState.LOST;
            default -> DisputeState.OPEN;
        };
    }

    private static @Nullable Instant dueBy(Dispute dispute) {
        var details = dispute.getEvidenceDetails();
        var due = details == null ? null : details.getDueBy();
        return due == null ? null : Instant.ofEpochSecond(due);
    }
}
