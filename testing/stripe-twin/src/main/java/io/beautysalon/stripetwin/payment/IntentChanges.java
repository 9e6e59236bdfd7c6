package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Every change of a payment intent's status, with the events that tell of it. */
public final class IntentChanges {

    private static final Duration PROCESSING = Duration.ofMinutes(5);

    private final World world;
    private final Events events;
    private final PaymentMethods methods;
    private final Charges charges;

    public IntentChanges(World world, Events events, PaymentMethods methods, Charges charges) {
        this.world = world;
        this.events = events;
        this.methods = methods;
        this.charges = charges;
    }

    void created(String account, ObjectNode intent, Cause cause) {
        events.emit(account, "payment_intent.created", intent, cause);
    }

    /** Holds still expire and debits still arrive after the twin was stopped for a while. */
    public void resume() {
        for (var account : world.store().accounts()) {
            for (var intent : world.store().list(account, PaymentIntents.TYPE)) {
                switch (Trees.text(intent, "status", "")) {
                    case "requires_capture" ->
                            expireLater(account, intent, charge(account, intent));
                    case "processing" -> finishLater(account, intent);
                    default -> {}
                }
            }
        }
    }

    /** The bank says yes: a card is held or charged, another method has paid. */
    void settle(String account, ObjectNode intent, Cause cause, boolean merchantInitiated) {
        if (!intent.path("setup_future_usage").isNull()) {
            methods.keep(
                    account,
                    Trees.text(intent, "payment_method", ""),
                    Trees.text(intent, "customer"),
                    cause);
        }
        var charge = charges.authorise(account, intent, merchantInitiated, cause);
        intent.set("latest_charge", charge.get("id"));
        intent.putNull("last_payment_error");
        var amount = Trees.number(intent, "amount");
        if (manual(intent) && type(account, intent).equals("card")) {
            intent.put("amount_capturable", amount).put("status", "requires_capture");
            events.emit(account, "payment_intent.amount_capturable_updated", intent, cause);
            expireLater(account, intent, charge);
        } else {
            charges.capture(account, charge, amount, fee(intent), cause);
            succeed(account, intent, amount, cause);
        }
    }

    void capture(String account, ObjectNode intent, long amount, Cause cause) {
        charges.capture(account, charge(account, intent), amount, fee(intent), cause);
        succeed(account, intent, amount, cause);
    }

    StripeError fail(String account, ObjectNode intent, Cause cause, StripeError error) {
        var charge = charges.decline(account, intent, error, cause);
        error.with("charge", Trees.text(charge, "id", ""));
        intent.set("latest_charge", charge.get("id"));
        intent.set("last_payment_error", error.body().get("error"));
        intent.putNull("payment_method").put("status", "requires_payment_method");
        events.emit(account, "payment_intent.payment_failed", intent, cause);
        return error.with("payment_intent", intent);
    }

    void requireAction(String account, ObjectNode intent, ObjectNode action, Cause cause) {
        intent.set("next_action", action);
        intent.put("status", "requires_action");
        events.emit(account, "payment_intent.requires_action", intent, cause);
    }

    /** A direct debit: the bank answers in its own time. */
    void process(String account, ObjectNode intent, Cause cause) {
        intent.put("status", "processing");
        events.emit(account, "payment_intent.processing", intent, cause);
        finishLater(account, intent);
    }

    void end(String account, ObjectNode intent, @Nullable String reason, Cause cause) {
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

    String type(String account, ObjectNode intent) {
        return Trees.text(method(account, intent), "type", "card");
    }

    ObjectNode method(String account, ObjectNode intent) {
        var id = Trees.text(intent, "payment_method", "");
        return world.store().require(account, PaymentMethods.TYPE, id, "payment_method");
    }

    private void finishLater(String account, ObjectNode intent) {
        world.agenda().after(PROCESSING, () -> world.store().locked(() -> finish(account, intent)));
    }

    private void finish(String account, ObjectNode intent) {
        if ("processing".equals(Trees.text(intent, "status"))) {
            settle(account, intent, Cause.CLOCK, false);
        }
    }

    private void expireLater(String account, ObjectNode intent, ObjectNode charge) {
        world.agenda()
                .at(
                        Charges.captureBefore(charge),
                        () -> world.store().locked(() -> expire(account, intent, charge)));
    }

    /** An authorisation that nobody captured in time. */
    private void expire(String account, ObjectNode intent, ObjectNode charge) {
        if ("requires_capture".equals(Trees.text(intent, "status"))) {
            end(account, intent, "automatic", Cause.CLOCK);
            events.emit(account, "charge.expired", charge, Cause.CLOCK);
        }
    }

    private void succeed(String account, ObjectNode intent, long amount, Cause cause) {
        intent.put("amount_capturable", 0)
                .put("amount_received", amount)
                .put("status", "succeeded");
        events.emit(account, "payment_intent.succeeded", intent, cause);
    }

    private ObjectNode charge(String account, ObjectNode intent) {
        return world.store()
                .require(account, Charges.TYPE, Trees.text(intent, "latest_charge", ""), "charge");
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
}
