package io.beautysalon.stripetwin.payment;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.wire.Call;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to a payment intent, and in which status. */
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
    private final IntentForm form;
    private final PaymentMethods methods;
    private final IntentChanges changes;
    private final NextActions nextActions;

    public IntentLife(
            World world,
            IntentForm form,
            PaymentMethods methods,
            IntentChanges changes,
            NextActions nextActions) {
        this.world = world;
        this.form = form;
        this.methods = methods;
        this.changes = changes;
        this.nextActions = nextActions;
    }

    /** A new intent, confirmed at once when the call says so. */
    public ObjectNode create(Call call) {
        var intent = form.newIntent(call);
        world.store().put(call.account(), intent);
        changes.created(call.account(), intent, Cause.of(call));
        return call.flag("confirm") ? confirm(call, intent) : intent;
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
        switch (changes.type(call.account(), intent)) {
            case "ideal" -> requireAction(call, intent, cause);
            case "sepa_debit" -> changes.process(call.account(), intent, cause);
            default -> charge(call, intent, cause);
        }
        return intent;
    }

    private void charge(Call call, ObjectNode intent, Cause cause) {
        var card = PaymentMethods.cardOf(changes.method(call.account(), intent));
        var onFile = methods.isKept(call.account(), Trees.text(intent, "payment_method", ""));
        if (card.authenticates(onFile)) {
            requireAction(call, intent, cause);
            return;
        }
        var decline = card.decline();
        if (decline.isPresent()) {
            throw changes.fail(call.account(), intent, cause, decline.get());
        }
        changes.settle(call.account(), intent, cause, offSession(call));
    }

    private void requireAction(Call call, ObjectNode intent, Cause cause) {
        if (offSession(call) || call.flag("error_on_requires_action")) {
            throw changes.fail(
                    call.account(),
                    intent,
                    cause,
                    StripeError.declined(
                            "authentication_required",
                            "authentication_required",
                            "Your card was declined. This transaction requires authentication."));
        }
        changes.requireAction(
                call.account(), intent, nextActions.authenticate(call, intent), cause);
    }

    /** The client's answer to the bank's question: the payment goes on, or needs another method. */
    ObjectNode authenticate(String account, ObjectNode intent, boolean passed) {
        expect(Set.of("requires_action"), intent, "authenticated");
        intent.putNull("next_action");
        if (passed) {
            changes.settle(account, intent, Cause.CLOCK, false);
        } else {
            var ignored =
                    changes.fail(
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
        if (call.params().has("application_fee_amount")) {
            intent.set("application_fee_amount", call.params().get("application_fee_amount"));
        }
        changes.capture(call.account(), intent, amount, Cause.of(call));
        return intent;
    }

    ObjectNode cancel(Call call, ObjectNode intent) {
        expect(CANCELLABLE, intent, "canceled");
        changes.end(call.account(), intent, call.text("cancellation_reason"), Cause.of(call));
        return intent;
    }

    /** True, or why the client is not there. */
    private static boolean offSession(Call call) {
        return call.flag("off_session") || call.text("off_session") != null;
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
