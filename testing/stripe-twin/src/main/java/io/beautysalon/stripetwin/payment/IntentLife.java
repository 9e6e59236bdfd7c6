package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a payment intent: every change of its status and the events that tell of it. */
public final class IntentLife {

    private static final Set<String> CONFIRMABLE =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final Set<String> CANCELLABLE =
            Set.of(
                    "requires_payment_method",
                    "requires_confirmation",
                    "requires_action",
                    "requires_capture",
                    "processing");

    private final World world;
    private final Events events;
    private final IntentForm form;
    private final Charges charges;
    private final NextActions nextActions;

    public IntentLife(
            World world, Events events, IntentForm form, Charges charges, NextActions nextActions) {
        this.world = world;
        this.events = events;
        this.form = form;
        this.charges = charges;
        this.nextActions = nextActions;
    }

    void created(String account, ObjectNode intent, Cause cause) {
        events.emit(account, "payment_intent.created", intent, cause);
    }

    ObjectNode confirm(Call call, ObjectNode intent) {
        expect(CONFIRMABLE, intent, "confirmed");
        form.useMethod(call, intent);
        if (intent.path("payment_method").isNull()) {
            throw StripeError.refused(
                    "payment_intent_unexpected_state",
                    "You cannot confirm this PaymentIntent because it's missing a payment method.");
        }
        var cause = Cause.of(call);
        if (card(call.account(), intent).behaviour() == TestCard.Behaviour.AUTHENTICATES) {
            requireAction(call, intent, cause);
        } else {
            attempt(call.account(), intent, cause, offSession(call));
        }
        return intent;
    }

    /** The client's answer to the bank's question: the payment goes on, or needs another method. */
    public ObjectNode authenticate(String account, String id, boolean passed) {
        var intent = world.store().require(account, PaymentIntents.TYPE, id, "intent");
        expect(Set.of("requires_action"), intent, "authenticated");
        intent.putNull("next_action");
        if (passed) {
            settle(account, intent, Cause.CLOCK, false);
        } else {
            fail(
                    account,
                    intent,
                    Cause.CLOCK,
                    StripeError.declined(
                            "payment_intent_authentication_failure",
                            null,
                            "The provided PaymentMethod has failed authentication."));
        }
        return intent;
    }

    ObjectNode capture(Call call, ObjectNode intent) {
        expect(Set.of("requires_capture"), intent, "captured");
        var capturable = Trees.number(intent, "amount_capturable");
        var amount = call.number("amount_to_capture", capturable);
        if (amount < 1 || amount > capturable) {
            throw StripeError.refused(
                    "amount_too_large",
                    "The amount to capture ("
                            + amount
                            + ") must be 1 to the amount capturable ("
                            + capturable
                            + ").");
        }
        var cause = Cause.of(call);
        if (call.params().has("application_fee_amount")) {
            intent.set("application_fee_amount", call.params().get("application_fee_amount"));
        }
        charges.capture(call.account(), charge(call.account(), intent), amount, fee(intent), cause);
        succeed(call.account(), intent, amount, cause);
        return intent;
    }

    ObjectNode cancel(Call call, ObjectNode intent) {
        expect(CANCELLABLE, intent, "canceled");
        end(call.account(), intent, call.text("cancellation_reason"), Cause.of(call));
        return intent;
    }

    private void attempt(
            String account, ObjectNode intent, Cause cause, boolean merchantInitiated) {
        var decline = card(account, intent).decline();
        if (decline.isPresent()) {
            throw fail(account, intent, cause, decline.get());
        }
        settle(account, intent, cause, merchantInitiated);
    }

    private void settle(String account, ObjectNode intent, Cause cause, boolean merchantInitiated) {
        var charge = charges.authorise(account, intent, merchantInitiated, cause);
        intent.set("latest_charge", charge.get("id"));
        intent.putNull("last_payment_error");
        var amount = Trees.number(intent, "amount");
        if (manual(intent)) {
            intent.put("amount_capturable", amount).put("status", "requires_capture");
            events.emit(account, "payment_intent.amount_capturable_updated", intent, cause);
            world.agenda()
                    .at(
                            Charges.captureBefore(charge),
                            () -> world.store().locked(() -> expire(account, intent, charge)));
        } else {
            charges.capture(account, charge, amount, fee(intent), cause);
            succeed(account, intent, amount, cause);
        }
    }

    private void succeed(String account, ObjectNode intent, long amount, Cause cause) {
        intent.put("amount_capturable", 0)
                .put("amount_received", amount)
                .put("status", "succeeded");
        events.emit(account, "payment_intent.succeeded", intent, cause);
    }

    private StripeError fail(String account, ObjectNode intent, Cause cause, StripeError error) {
        var charge = charges.decline(account, intent, error, cause);
        error.with("charge", Trees.text(charge, "id", ""));
        intent.set("latest_charge", charge.get("id"));
        intent.set("last_payment_error", error.body().get("error"));
        intent.putNull("payment_method").put("status", "requires_payment_method");
        events.emit(account, "payment_intent.payment_failed", intent, cause);
        return error.with("payment_intent", intent);
    }

    private void requireAction(Call call, ObjectNode intent, Cause cause) {
        if (offSession(call) || call.flag("error_on_requires_action")) {
            throw fail(
                    call.account(),
                    intent,
                    cause,
                    StripeError.declined(
                            "authentication_required",
                            "authentication_required",
                            "Your card was declined. This transaction requires authentication."));
        }
        intent.set("next_action", nextActions.authenticate(call, intent));
        intent.put("status", "requires_action");
        events.emit(call.account(), "payment_intent.requires_action", intent, cause);
    }

    /** An authorisation that nobody captured in time. */
    private void expire(String account, ObjectNode intent, ObjectNode charge) {
        if ("requires_capture".equals(Trees.text(intent, "status"))) {
            end(account, intent, "automatic", Cause.CLOCK);
            events.emit(account, "charge.expired", charge, Cause.CLOCK);
        }
    }

    private void end(String account, ObjectNode intent, @Nullable String reason, Cause cause) {
        if ("requires_capture".equals(Trees.text(intent, "status"))) {
            charges.release(account, charge(account, intent), cause);
        }
        intent.put("amount_capturable", 0)
                .put("canceled_at", world.clock().seconds())
                .put("cancellation_reason", reason)
                .putNull("next_action")
                .put("status", "canceled");
        events.emit(account, "payment_intent.canceled", intent, cause);
    }

    private TestCard card(String account, ObjectNode intent) {
        var id = Trees.text(intent, "payment_method", "");
        return PaymentMethods.cardOf(
                world.store().require(account, "payment_method", id, "payment_method"));
    }

    private ObjectNode charge(String account, ObjectNode intent) {
        return world.store()
                .require(account, Charges.TYPE, Trees.text(intent, "latest_charge", ""), "charge");
    }

    /** True, or why the client is not there. */
    private static boolean offSession(Call call) {
        return call.flag("off_session") || call.text("off_session") != null;
    }

    private static long fee(ObjectNode intent) {
        return Trees.number(intent, "application_fee_amount");
    }

    private static boolean manual(ObjectNode intent) {
        var card = Trees.inner(Trees.inner(intent, "payment_method_options"), "card");
        return "manual"
                .equals(
                        Trees.text(
                                card, "capture_method", Trees.text(intent, "capture_method", "")));
    }

    private static void expect(Set<String> allowed, ObjectNode intent, String verb) {
        var status = Trees.text(intent, "status", "");
        if (!allowed.contains(status)) {
            throw StripeError.refused(
                            "payment_intent_unexpected_state",
                            "This PaymentIntent could not be "
                                    + verb
                                    + " because it has a status of "
                                    + status
                                    + ".")
                    .with("payment_intent", intent);
        }
    }
}
