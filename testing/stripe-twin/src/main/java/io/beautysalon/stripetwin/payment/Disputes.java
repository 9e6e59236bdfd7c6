package io.beautysalon.stripetwin.payment;

import com.stripe.param.DisputeCloseParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeRetrieveParams;
import com.stripe.param.DisputeUpdateParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/disputes}: the client's bank asks for the money back. An inquiry ({@code warning_...})
 * moves none.
 */
public final class Disputes {

    private static final String TYPE = "dispute";
    private static final String URL = "/v1/disputes";
    private static final long FEE = 2_000;
    private static final Duration DUE = Duration.ofDays(9);
    private static final Set<String> ENDED = Set.of("won", "lost", "warning_closed");

    private final World world;
    private final Events events;
    private final Balance balance;

    public Disputes(World world, Events events, Balance balance) {
        this.world = world;
        this.events = events;
        this.balance = balance;
    }

    public void mount(Router router) {
        router.get(URL, DisputeListParams.class, this::list)
                .get(URL + "/{id}", DisputeRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}", DisputeUpdateParams.class, this::update)
                .post(URL + "/{id}/close", DisputeCloseParams.class, this::close);
    }

    private ObjectNode list(Call call) {
        return Listing.page(
                call, URL, world.store().list(call.account(), TYPE), "charge", "payment_intent");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "dispute");
    }

    /** {@code winning_evidence} and {@code losing_evidence} decide it, as in Stripe's test mode. */
    private ObjectNode update(Call call) {
        var dispute = retrieve(call);
        requireOpen(dispute);
        var text = Trees.text(Trees.inner(call.params(), "evidence"), "uncategorized_text");
        Trees.inner(dispute, "evidence").put("uncategorized_text", text);
        Metadata.merge(dispute, call);
        if ("winning_evidence".equals(text)) {
            end(call.account(), dispute, true, Cause.of(call));
        } else if ("losing_evidence".equals(text)) {
            end(call.account(), dispute, false, Cause.of(call));
        } else {
            dispute.put("status", isInquiry(dispute) ? "warning_under_review" : "under_review");
            events.emit(call.account(), "charge.dispute.updated", dispute, Cause.of(call));
        }
        return dispute;
    }

    private ObjectNode close(Call call) {
        var dispute = retrieve(call);
        requireOpen(dispute);
        end(call.account(), dispute, false, Cause.of(call));
        return dispute;
    }

    /** The bank asks, now. */
    public ObjectNode open(String account, String chargeId, boolean inquiry) {
        return world.store()
                .locked(() ->
                        open(
                                account,
                                world.store().require(account, Charges.TYPE, chargeId, "charge"),
                                inquiry,
                                Cause.CLOCK));
    }

    /** The bank has decided. */
    public ObjectNode decide(String account, String id, boolean won) {
        return world.store()
                .locked(() -> {
                    var dispute = world.store().require(account, TYPE, id, "dispute");
                    requireOpen(dispute);
                    end(account, dispute, won, Cause.CLOCK);
                    return dispute;
                });
    }

    ObjectNode open(String account, ObjectNode charge, boolean inquiry, Cause cause) {
        var dispute = newDispute(charge, inquiry);
        charge.put("disputed", !inquiry);
        world.store().put(account, dispute);
        events.emit(account, "charge.dispute.created", dispute, cause);
        if (!inquiry) {
            var amount = Trees.number(dispute, "amount");
            move(account, dispute, "dispute", -amount, List.of(new Balance.Fee("stripe_fee", FEE)));
            events.emit(account, "charge.dispute.funds_withdrawn", dispute, cause);
        }
        return dispute;
    }

    private void end(String account, ObjectNode dispute, boolean won, Cause cause) {
        if (isInquiry(dispute)) {
            dispute.put("status", "warning_closed");
        } else if (won) {
            dispute.put("status", "won");
            move(account, dispute, "dispute_reversal", Trees.number(dispute, "amount"), List.of());
            events.emit(account, "charge.dispute.funds_reinstated", dispute, cause);
        } else {
            dispute.put("status", "lost");
        }
        events.emit(account, "charge.dispute.closed", dispute, cause);
    }

    private void move(
            String account,
            ObjectNode dispute,
            String category,
            long amount,
            List<Balance.Fee> fees) {
        var id = balance.enter(account, "adjustment", category, amount, dispute, fees);
        world.store()
                .find(account, Balance.TYPE, id)
                .ifPresent(
                        entry -> dispute.withArray("balance_transactions").add(entry.deepCopy()));
    }

    private static void requireOpen(ObjectNode dispute) {
        if (ENDED.contains(Trees.text(dispute, "status", ""))) {
            throw StripeError.refused("dispute_closed", "This dispute is already closed.");
        }
    }

    private static boolean isInquiry(ObjectNode dispute) {
        return Trees.text(dispute, "status", "").startsWith("warning_");
    }

    private ObjectNode newDispute(ObjectNode charge, boolean inquiry) {
        var dispute =
                Trees.object()
                        .put("id", world.ids().next("du_"))
                        .put("object", TYPE)
                        .put(
                                "amount",
                                Trees.number(charge, "amount_captured")
                                        - Trees.number(charge, "amount_refunded"))
                        .put("created", world.clock().seconds())
                        .put("is_charge_refundable", inquiry)
                        .put("livemode", false)
                        .putNull("network_reason_code")
                        .put("reason", "fraudulent")
                        .put("status", inquiry ? "warning_needs_response" : "needs_response");
        dispute.set("charge", charge.get("id"));
        dispute.set("currency", charge.get("currency"));
        dispute.set("payment_intent", charge.get("payment_intent"));
        dispute.putArray("balance_transactions");
        dispute.putArray("enhanced_eligibility_types");
        dispute.putObject("evidence").putNull("uncategorized_text");
        dispute.putObject("evidence_details")
                .put("due_by", world.clock().instant().plus(DUE).getEpochSecond())
                .put("has_evidence", false)
                .put("past_due", false)
                .put("submission_count", 0);
        dispute.putObject("metadata");
        return dispute;
    }
}
