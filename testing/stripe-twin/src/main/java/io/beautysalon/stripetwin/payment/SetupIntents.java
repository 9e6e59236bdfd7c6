package io.beautysalon.stripetwin.payment;

import com.stripe.param.SetupIntentCancelParams;
import com.stripe.param.SetupIntentConfirmParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.SetupIntentListParams;
import com.stripe.param.SetupIntentRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/setup_intents}: a payment method is put on file without taking money. */
public final class SetupIntents {

    static final String TYPE = "setup_intent";
    private static final String URL = "/v1/setup_intents";
    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");

    private final World world;
    private final Events events;
    private final PaymentMethods methods;
    private final NextActions nextActions;

    public SetupIntents(
            World world, Events events, PaymentMethods methods, NextActions nextActions) {
        this.world = world;
        this.events = events;
        this.methods = methods;
        this.nextActions = nextActions;
    }

    public void mount(Router router) {
        router.post(URL, SetupIntentCreateParams.class, this::create)
                .get(URL, SetupIntentListParams.class, this::list)
                .get(URL + "/{id}", SetupIntentRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}/confirm", SetupIntentConfirmParams.class, this::confirm)
                .post(URL + "/{id}/cancel", SetupIntentCancelParams.class, this::cancel);
    }

    private ObjectNode create(Call call) {
        var customer = call.text("customer");
        if (customer != null) {
            var ignored = world.store().require(call.account(), "customer", customer, "customer");
        }
        var id = world.ids().next("seti_");
        var setup =
                Trees.object()
                        .put("id", id)
                        .put("object", TYPE)
                        .putNull("application")
                        .putNull("cancellation_reason")
                        .put("client_secret", id + "_secret_" + world.ids().text(25))
                        .put("created", world.clock().seconds())
                        .put("customer", customer)
                        .put("description", call.text("description"))
                        .putNull("last_setup_error")
                        .putNull("latest_attempt")
                        .put("livemode", false)
                        .putNull("mandate")
                        .putNull("next_action")
                        .putNull("payment_method")
                        .put("status", "requires_payment_method")
                        .put("usage", Trees.text(call.params(), "usage", "off_session"));
        setup.putObject("automatic_payment_methods").put("enabled", true);
        setup.set("metadata", Trees.inner(call.params(), "metadata"));
        setup.set("payment_method_types", Trees.strings("card"));
        world.store().put(call.account(), setup);
        events.emit(call.account(), "setup_intent.created", setup, Cause.of(call));
        return call.flag("confirm") ? confirm(call, setup) : setup;
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE), "customer");
    }

    private ObjectNode retrieve(Call call) {
        var setup = world.store().require(call.account(), TYPE, call.id(), "intent");
        var secret = call.text("client_secret");
        if ((secret != null || call.browser())
                && !Trees.text(setup, "client_secret", "").equals(secret)) {
            throw StripeError.refused(
                    "setup_intent_invalid_parameter",
                    "The client_secret provided does not match the SetupIntent.");
        }
        return setup;
    }

    private ObjectNode confirm(Call call) {
        return confirm(call, retrieve(call));
    }

    private ObjectNode confirm(Call call, ObjectNode setup) {
        expectOpen(setup, "confirmed");
        var named = call.text("payment_method");
        if (named == null) {
            throw StripeError.missing("payment_method");
        }
        var method = methods.use(call.account(), named);
        setup.set("payment_method", method.get("id"));
        var card = PaymentMethods.cardOf(method);
        if (card.authenticatesSetup()) {
            setup.set("next_action", nextActions.authenticate(call, setup));
            setup.put("status", "requires_action");
            events.emit(call.account(), "setup_intent.requires_action", setup, Cause.of(call));
            return setup;
        }
        var decline = card.declineOfSetup();
        if (decline.isPresent()) {
            throw fail(call.account(), setup, decline.get(), Cause.of(call));
        }
        succeed(call.account(), setup, Cause.of(call));
        return setup;
    }

    private ObjectNode cancel(Call call) {
        var setup = retrieve(call);
        expectOpen(setup, "canceled");
        setup.put("status", "canceled")
                .put("cancellation_reason", call.text("cancellation_reason"))
                .putNull("next_action");
        events.emit(call.account(), "setup_intent.canceled", setup, Cause.of(call));
        return setup;
    }

    /** The client's answer to the bank's question. */
    ObjectNode authenticate(String account, ObjectNode setup, boolean passed) {
        if (!"requires_action".equals(Trees.text(setup, "status"))) {
            throw StripeError.refused(
                    "setup_intent_unexpected_state", "This SetupIntent asks nothing.");
        }
        setup.putNull("next_action");
        if (passed) {
            succeed(account, setup, Cause.CLOCK);
        } else {
            var ignored =
                    fail(
                            account,
                            setup,
                            StripeError.declined(
                                    "setup_intent_authentication_failure",
                                    null,
                                    "The provided PaymentMethod has failed authentication."),
                            Cause.CLOCK);
        }
        return setup;
    }

    private void succeed(String account, ObjectNode setup, Cause cause) {
        setup.put("status", "succeeded").putNull("last_setup_error");
        methods.keep(
                account,
                Trees.text(setup, "payment_method", ""),
                Trees.text(setup, "customer"),
                cause);
        events.emit(account, "setup_intent.succeeded", setup, cause);
    }

    private StripeError fail(String account, ObjectNode setup, StripeError error, Cause cause) {
        setup.putNull("payment_method").put("status", "requires_payment_method");
        setup.set("last_setup_error", error.body().get("error"));
        events.emit(account, "setup_intent.setup_failed", setup, cause);
        return error.with("setup_intent", setup);
    }

    private static void expectOpen(ObjectNode setup, String verb) {
        var status = Trees.text(setup, "status", "");
        if (!OPEN.contains(status)) {
            throw StripeError.refused(
                    "setup_intent_unexpected_state",
                    "This SetupIntent could not be "
                            + verb
                            + " because it has a status of "
                            + status
                            + ".");
        }
    }
}
