package io.beautysalon.stripetwin.payment;

import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/checkout/sessions} as payment links make them: each visit that pays is a session with
 * a payment intent of its own.
 */
public final class Checkout {

    static final String TYPE = "checkout.session";
    private static final String URL = "/v1/checkout/sessions";
    private static final Duration LIFE = Duration.ofHours(24);

    private final World world;
    private final Events events;
    private final IntentLife intents;

    public Checkout(World world, Events events, IntentLife intents) {
        this.world = world;
        this.events = events;
        this.intents = intents;
    }

    public void mount(Router router) {
        router.get(URL, SessionListParams.class, this::list)
                .get(URL + "/{id}", SessionRetrieveParams.class, this::retrieve);
    }

    private ObjectNode list(Call call) {
        return Listing.page(
                call,
                URL,
                world.store().list(call.account(), TYPE),
                "payment_intent",
                "payment_link");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "session");
    }

    /** The link and what it asks, for the page. */
    public ObjectNode shown(String account, String link) {
        var found = world.store().require(account, PaymentLinks.TYPE, link, "payment_link");
        return found.deepCopy().put("amount", Trees.number(terms(account, link), "amount"));
    }

    /**
     * Somebody pays on the link's page.
     *
     * @param method a test name such as {@code pm_card_visa}
     * @return the payment intent; it may still require action
     * @throws StripeError when the link takes no payment any more, or the card is declined
     */
    public ObjectNode pay(String account, String link, String method) {
        return world.store().locked(() -> paid(account, link, method));
    }

    private ObjectNode paid(String account, String linkId, String method) {
        var link = world.store().require(account, PaymentLinks.TYPE, linkId, "payment_link");
        var terms = terms(account, linkId);
        if (!Trees.flag(link, "active") || Trees.number(terms, "completed") >= limit(link)) {
            throw StripeError.refused("payment_link_inactive", "This link is no longer active.");
        }
        var params = params(link, terms, method);
        var intent = intents.create(call(account, params));
        terms.put("intent", Trees.text(intent, "id"));
        try {
            var confirmed = intents.confirm(call(account, Trees.object()), intent);
            if (!"requires_action".equals(Trees.text(confirmed, "status"))) {
                complete(account, link, terms, confirmed);
            }
            return confirmed;
        } catch (StripeError declined) {
            terms.putNull("intent");
            throw declined;
        }
    }

    /** Completes the session of a link whose payment had to be authenticated first. */
    public void authenticated(String account, ObjectNode intent) {
        world.store().list(account, PaymentLinks.TERMS).stream()
                .filter(terms -> Trees.text(intent, "id", "").equals(Trees.text(terms, "intent")))
                .filter(terms -> !"requires_payment_method".equals(Trees.text(intent, "status")))
                .forEach(terms ->
                        complete(
                                account,
                                world.store()
                                        .require(
                                                account,
                                                PaymentLinks.TYPE,
                                                Trees.text(terms, "id", ""),
                                                "payment_link"),
                                terms,
                                intent));
    }

    private void complete(String account, ObjectNode link, ObjectNode terms, ObjectNode intent) {
        terms.put("completed", Trees.number(terms, "completed") + 1);
        if (Trees.number(terms, "completed") >= limit(link)) {
            link.put("active", false);
        }
        var session = session(link, intent);
        world.store().put(account, session);
        events.emit(account, "checkout.session.completed", session, Cause.CLOCK);
    }

    private ObjectNode session(ObjectNode link, ObjectNode intent) {
        var now = world.clock().instant();
        var session =
                Trees.object()
                        .put("id", world.ids().next("cs_test_"))
                        .put("object", TYPE)
                        .put("amount_subtotal", Trees.number(intent, "amount"))
                        .put("amount_total", Trees.number(intent, "amount"))
                        .put("created", now.getEpochSecond())
                        .put("expires_at", now.plus(LIFE).getEpochSecond())
                        .put("livemode", false)
                        .put("mode", "payment")
                        .put("payment_status", "paid")
                        .put("status", "complete");
        session.set("currency", intent.get("currency"));
        session.set("payment_intent", intent.get("id"));
        session.set("payment_link", link.get("id"));
        session.set("metadata", Trees.inner(link, "metadata").deepCopy());
        session.set("payment_method_types", Trees.strings("card"));
        session.putObject("automatic_tax").put("enabled", false);
        session.putArray("custom_fields");
        session.putObject("custom_text");
        session.putArray("shipping_options");
        return session;
    }

    private static ObjectNode params(ObjectNode link, ObjectNode terms, String method) {
        var params =
                Trees.object()
                        .put("amount", Trees.number(terms, "amount"))
                        .put("currency", Trees.text(link, "currency"))
                        .put("payment_method", method);
        if (!link.path("application_fee_amount").isNull()) {
            params.set("application_fee_amount", link.get("application_fee_amount"));
        }
        var data = Trees.inner(link, "payment_intent_data");
        params.set("metadata", Trees.inner(data, "metadata").deepCopy());
        return params;
    }

    private static Call call(String account, ObjectNode params) {
        return new Call("req_checkout", account, false, null, Map.of(), params);
    }

    private static long limit(ObjectNode link) {
        var sessions = Trees.inner(Trees.inner(link, "restrictions"), "completed_sessions");
        return sessions.has("limit") ? Trees.number(sessions, "limit") : Long.MAX_VALUE;
    }

    private ObjectNode terms(String account, String link) {
        return world.store().require(account, PaymentLinks.TERMS, link, "payment_link");
    }
}
