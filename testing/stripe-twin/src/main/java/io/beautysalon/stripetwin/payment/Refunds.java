package io.beautysalon.stripetwin.payment;

import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.RefundRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.payment.TestCard.Behaviour;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/refunds}: money on its way back, which may still fail. */
public final class Refunds {

    private static final String TYPE = "refund";
    private static final String URL = "/v1/refunds";

    /** How long a refund that does not succeed at once stays open. */
    private static final Duration OPEN = Duration.ofMinutes(5);

    private final World world;
    private final Events events;
    private final ApplicationFees fees;
    private final Balance balance;

    public Refunds(World world, Events events, ApplicationFees fees, Balance balance) {
        this.world = world;
        this.events = events;
        this.fees = fees;
        this.balance = balance;
    }

    public void mount(Router router) {
        router.post(URL, RefundCreateParams.class, this::create)
                .get(URL, RefundListParams.class, this::list)
                .get(URL + "/{id}", RefundRetrieveParams.class, this::retrieve);
    }

    private ObjectNode create(Call call) {
        var charge = charge(call);
        var left =
                Trees.number(charge, "amount_captured") - Trees.number(charge, "amount_refunded");
        var amount = call.number("amount", left);
        check(charge, amount, left);
        var cause = Cause.of(call);
        var behaviour = behaviour(call.account(), charge);
        var refund = newRefund(call, charge, amount);
        refund.put("status", behaviour == Behaviour.REFUND_PENDS ? "pending" : "succeeded");
        world.store().put(call.account(), refund);
        takeBack(charge, amount);
        var fee = call.flag("refund_application_fee") ? fees.giveBack(charge, cause) : 0;
        var entry =
                balance.enter(
                        call.account(),
                        "refund",
                        "refund",
                        -amount,
                        refund,
                        fee == 0 ? List.of() : List.of(new Balance.Fee("application_fee", -fee)));
        refund.put("balance_transaction", entry);
        events.emit(call.account(), "refund.created", refund, cause);
        events.emit(call.account(), "charge.refunded", charge, cause);
        settleLater(call.account(), charge, refund, behaviour, OPEN);
        return refund;
    }

    /** What was open when the twin stopped goes on. */
    public void resume() {
        world.store()
                .accounts()
                .forEach(account ->
                        world.store().list(account, TYPE).stream()
                                .filter(refund -> stillOpen(account, refund))
                                .forEach(refund -> resume(account, refund)));
    }

    private boolean stillOpen(String account, ObjectNode refund) {
        return switch (Trees.text(refund, "status", "")) {
            case "pending" -> true;
            case "succeeded" ->
                    behaviour(account, chargeOf(account, refund)) == Behaviour.REFUND_FAILS;
            default -> false;
        };
    }

    private void resume(String account, ObjectNode refund) {
        var charge = chargeOf(account, refund);
        settleLater(account, charge, refund, behaviour(account, charge), Duration.ZERO);
    }

    private ObjectNode chargeOf(String account, ObjectNode refund) {
        return world.store()
                .require(account, Charges.TYPE, Trees.text(refund, "charge", ""), "charge");
    }

    private ObjectNode list(Call call) {
        return Listing.page(
                call, URL, world.store().list(call.account(), TYPE), "charge", "payment_intent");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "id");
    }

    private ObjectNode charge(Call call) {
        var intentId = call.text("payment_intent");
        if (intentId == null) {
            return world.store()
                    .require(call.account(), Charges.TYPE, call.required("charge"), "charge");
        }
        var intent =
                world.store()
                        .require(call.account(), PaymentIntents.TYPE, intentId, "payment_intent");
        var chargeId = Trees.text(intent, "latest_charge");
        if (chargeId == null) {
            throw StripeError.refused(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent does not have a successful charge to refund.");
        }
        return world.store().require(call.account(), Charges.TYPE, chargeId, "charge");
    }

    private static void check(ObjectNode charge, long amount, long left) {
        if (!Trees.flag(charge, "captured")) {
            throw StripeError.refused(
                    "charge_not_refundable", "This charge has not been captured.");
        }
        if (Trees.flag(charge, "disputed")) {
            throw StripeError.refused(
                    "charge_disputed", "This charge has been charged back and can't be refunded.");
        }
        if (left == 0) {
            throw StripeError.refused(
                    "charge_already_refunded",
                    "Charge " + Trees.text(charge, "id") + " has already been refunded.");
        }
        if (amount < 1 || amount > left) {
            throw StripeError.refused(
                    "amount_too_large",
                    "Refund amount ("
                            + amount
                            + ") is greater than unrefunded amount on charge ("
                            + left
                            + ").");
        }
    }

    private ObjectNode newRefund(Call call, ObjectNode charge, long amount) {
        var refund =
                Trees.object()
                        .put("id", world.ids().next("re_"))
                        .put("object", TYPE)
                        .put("amount", amount)
                        .putNull("balance_transaction")
                        .put("created", world.clock().seconds())
                        .put("reason", call.text("reason"))
                        .putNull("receipt_number")
                        .putNull("source_transfer_reversal")
                        .putNull("transfer_reversal");
        refund.set("charge", charge.get("id"));
        refund.set("currency", charge.get("currency"));
        refund.set("payment_intent", charge.get("payment_intent"));
        refund.set("metadata", Trees.inner(call.params(), "metadata"));
        refund.putObject("destination_details")
                .put("type", "card")
                .putObject("card")
                .put("type", "refund");
        return refund;
    }

    private static void takeBack(ObjectNode charge, long amount) {
        var refunded = Trees.number(charge, "amount_refunded") + amount;
        charge.put("amount_refunded", refunded)
                .put("refunded", refunded == Trees.number(charge, "amount_captured"));
    }

    private void settleLater(
            String account,
            ObjectNode charge,
            ObjectNode refund,
            Behaviour behaviour,
            Duration wait) {
        if (behaviour == Behaviour.REFUND_FAILS || behaviour == Behaviour.REFUND_PENDS) {
            world.agenda()
                    .after(
                            wait,
                            () ->
                                    world.store()
                                            .locked(() ->
                                                    settle(account, charge, refund, behaviour)));
        }
    }

    private void settle(String account, ObjectNode charge, ObjectNode refund, Behaviour behaviour) {
        if (behaviour == Behaviour.REFUND_FAILS) {
            takeBack(charge, -Trees.number(refund, "amount"));
            refund.put("status", "failed").put("failure_reason", "expired_or_canceled_card");
            var entry =
                    balance.enter(
                            account,
                            "refund_failure",
                            "refund_failure",
                            Trees.number(refund, "amount"),
                            refund,
                            List.of());
            refund.put("failure_balance_transaction", entry);
            events.emit(account, "refund.failed", refund, Cause.CLOCK);
        } else {
            refund.put("status", "succeeded");
        }
        events.emit(account, "refund.updated", refund, Cause.CLOCK);
        events.emit(account, "charge.refund.updated", refund, Cause.CLOCK);
    }

    private Behaviour behaviour(String account, ObjectNode charge) {
        var id = Trees.text(charge, "payment_method", "");
        return PaymentMethods.cardOf(
                        world.store().require(account, "payment_method", id, "payment_method"))
                .behaviour();
    }
}
