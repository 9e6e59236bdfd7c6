package io.beautysalon.stripetwin.payment;

import com.stripe.param.ChargeListParams;
import com.stripe.param.ChargeRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/charges}: one attempt to take money, authorised, captured, refunded or failed. */
public final class Charges {

    static final String TYPE = "charge";
    private static final Duration HOLD = Duration.ofDays(7);
    private static final Duration HOLD_WITHOUT_CLIENT = Duration.ofDays(5);

    private final World world;
    private final Events events;
    private final ApplicationFees fees;
    private final Balance balance;
    private final Disputes disputes;

    public Charges(
            World world, Events events, ApplicationFees fees, Balance balance, Disputes disputes) {
        this.world = world;
        this.events = events;
        this.fees = fees;
        this.balance = balance;
        this.disputes = disputes;
    }

    public void mount(Router router) {
        router.get("/v1/charges", ChargeListParams.class, this::list)
                .get("/v1/charges/{id}", ChargeRetrieveParams.class, this::retrieve);
    }

    private ObjectNode list(Call call) {
        return Listing.page(
                call,
                "/v1/charges",
                world.store().list(call.account(), TYPE),
                "payment_intent",
                "customer");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "id");
    }

    static Instant captureBefore(ObjectNode charge) {
        var card = Trees.inner(Trees.inner(charge, "payment_method_details"), "card");
        return Instant.ofEpochSecond(Trees.number(card, "capture_before"));
    }

    ObjectNode authorise(
            String account, ObjectNode intent, boolean merchantInitiated, Cause cause) {
        var charge = newCharge(account, intent).put("paid", true).put("status", "succeeded");
        var hold = merchantInitiated ? HOLD_WITHOUT_CLIENT : HOLD;
        var details = Trees.inner(charge, "payment_method_details");
        if (details.has("card")) {
            Trees.inner(details, "card")
                    .put("capture_before", world.clock().instant().plus(hold).getEpochSecond());
        }
        charge.putObject("outcome")
                .put("network_status", "approved_by_network")
                .put("risk_level", "normal")
                .put("seller_message", "Payment complete.")
                .put("type", "authorized");
        world.store().put(account, charge);
        events.emit(account, "charge.succeeded", charge, cause);
        return charge;
    }

    ObjectNode decline(String account, ObjectNode intent, StripeError error, Cause cause) {
        var why = Trees.inner(error.body(), "error");
        var charge =
                newCharge(account, intent)
                        .put("paid", false)
                        .put("status", "failed")
                        .put("failure_code", Trees.text(why, "code"))
                        .put("failure_message", Trees.text(why, "message"));
        charge.putObject("outcome")
                .put("network_status", "declined_by_network")
                .put("reason", Trees.text(why, "decline_code"))
                .put("type", "issuer_declined");
        world.store().put(account, charge);
        events.emit(account, "charge.failed", charge, cause);
        return charge;
    }

    /** Takes the amount; what was authorised beyond it is free again. */
    void capture(String account, ObjectNode charge, long amount, long fee, Cause cause) {
        charge.put("amount_captured", amount).put("captured", true);
        Trees.inner(Trees.inner(charge, "payment_method_details"), "card").remove("capture_before");
        var share = Math.min(fee, amount);
        fees.take(account, charge, share, cause);
        var entry =
                balance.enter(
                        account,
                        "charge",
                        "charge",
                        amount,
                        charge,
                        Balance.ofCharge(amount, share));
        charge.put("balance_transaction", entry);
        events.emit(account, "charge.captured", charge, cause);
        disputeIfAsked(account, charge, cause);
    }

    private void disputeIfAsked(String account, ObjectNode charge, Cause cause) {
        var behaviour = TestCard.ending(last4(charge)).behaviour();
        if (behaviour == TestCard.Behaviour.DISPUTES || behaviour == TestCard.Behaviour.INQUIRES) {
            var ignored =
                    disputes.open(account, charge, behaviour == TestCard.Behaviour.INQUIRES, cause);
        }
    }

    private static String last4(ObjectNode charge) {
        var details = Trees.inner(charge, "payment_method_details");
        return Trees.text(Trees.inner(details, "card"), "last4", "");
    }

    /**
     * Gives an authorisation back: Stripe reports it as refunded although nothing had been taken.
     */
    void release(String account, ObjectNode charge, Cause cause) {
        charge.put("refunded", true).put("amount_refunded", Trees.number(charge, "amount"));
        events.emit(account, "charge.refunded", charge, cause);
    }

    private ObjectNode newCharge(String account, ObjectNode intent) {
        var method =
                world.store()
                        .require(
                                account,
                                "payment_method",
                                Trees.text(intent, "payment_method", ""),
                                "payment_method");
        var charge =
                Trees.object()
                        .put("id", world.ids().next("ch_"))
                        .put("object", TYPE)
                        .put("amount", Trees.number(intent, "amount"))
                        .put("amount_captured", 0)
                        .put("amount_refunded", 0)
                        .putNull("application")
                        .putNull("application_fee")
                        .putNull("balance_transaction")
                        .put("captured", false)
                        .put("created", world.clock().seconds())
                        .put("disputed", false)
                        .putNull("failure_code")
                        .putNull("failure_message")
                        .put("livemode", false)
                        .put("refunded", false);
        charge.set("payment_intent", intent.get("id"));
        charge.set("payment_method", method.get("id"));
        charge.set("billing_details", PaymentMethods.noDetails());
        for (var same :
                new String[] {
                    "application_fee_amount",
                    "currency",
                    "customer",
                    "description",
                    "metadata",
                    "statement_descriptor"
                }) {
            charge.set(same, Trees.or(intent, same));
        }
        var type = Trees.text(method, "type", "card");
        var details = charge.putObject("payment_method_details").put("type", type);
        details.set(type, Trees.inner(method, type).deepCopy().without("display_brand"));
        return charge;
    }
}
