package io.beautysalon.stripetwin.payment;

import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodDetachParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.PaymentMethodRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment methods: a test name such as {@code pm_card_visa} becomes an object of its own when it is
 * first used; kept for a customer it can be used again.
 */
public final class PaymentMethods {

    static final String TYPE = "payment_method";

    /** Methods that take money at once or later, but never only authorise it. */
    static final Set<String> OTHERS = Set.of("ideal", "sepa_debit");

    private static final String URL = "/v1/payment_methods";

    private final World world;
    private final Events events;

    public PaymentMethods(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    public void mount(Router router) {
        router.get(URL, PaymentMethodListParams.class, this::list)
                .get(
                        "/v1/customers/{customer}/payment_methods",
                        CustomerPaymentMethodListParams.class,
                        this::listOfCustomer)
                .get(URL + "/{id}", PaymentMethodRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}/attach", PaymentMethodAttachParams.class, this::attach)
                .post(URL + "/{id}/detach", PaymentMethodDetachParams.class, this::detach);
    }

    private ObjectNode list(Call call) {
        return Listing.page(
                call, URL, world.store().list(call.account(), TYPE), "customer", "type");
    }

    private ObjectNode listOfCustomer(Call call) {
        var customer = call.path().getOrDefault("customer", "");
        var kept =
                world.store().list(call.account(), TYPE).stream()
                        .filter(method -> customer.equals(Trees.text(method, "customer")))
                        .toList();
        return Listing.page(call, "/v1/customers/" + customer + "/payment_methods", kept, "type");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "payment_method");
    }

    private ObjectNode attach(Call call) {
        var customer = call.required("customer");
        var ignored = world.store().require(call.account(), "customer", customer, "customer");
        var method = use(call.account(), call.id());
        var decline = cardOf(method).declineOfSetup();
        if (decline.isPresent()) {
            throw decline.get();
        }
        keep(call.account(), Trees.text(method, "id", ""), customer, Cause.of(call));
        return method;
    }

    private ObjectNode detach(Call call) {
        var method = retrieve(call);
        if (method.path("customer").isNull()) {
            throw StripeError.refused(
                    "payment_method_unexpected_state",
                    "The payment method you provided is not attached to a customer.");
        }
        method.putNull("customer");
        events.emit(call.account(), "payment_method.detached", method, Cause.of(call));
        return method;
    }

    /** Keeps the method for the customer, if there is one. */
    void keep(String account, String id, @Nullable String customer, Cause cause) {
        var method = world.store().require(account, TYPE, id, "payment_method");
        if (customer != null && method.path("customer").isNull()) {
            method.put("customer", customer);
            events.emit(account, "payment_method.attached", method, cause);
        }
    }

    /** The client's bank has sent a new card, and the card schemes have told Stripe. */
    ObjectNode renew(String account, String id, long expYear) {
        return world.store()
                .locked(() -> {
                    var method = world.store().require(account, TYPE, id, "payment_method");
                    Trees.inner(method, "card").put("exp_year", expYear);
                    events.emit(
                            account, "payment_method.automatically_updated", method, Cause.CLOCK);
                    return method;
                });
    }

    boolean isKept(String account, String id) {
        return !world.store()
                .require(account, TYPE, id, "payment_method")
                .path("customer")
                .isNull();
    }

    /** The method with this id, or a new one of the test card with this name. */
    ObjectNode use(String account, String idOrTestName) {
        return TestCard.named(idOrTestName)
                .map(card -> world.store().put(account, card(card)))
                .orElseGet(
                        () -> world.store().require(account, TYPE, idOrTestName, "payment_method"));
    }

    /** A new method of a kind that isn't a card, as a browser describes it. */
    ObjectNode describe(String account, String type) {
        if (!OTHERS.contains(type)) {
            throw StripeError.unreadable(
                    "payment_method_data_invalid",
                    "payment_method_data[type]",
                    "The twin knows cards by their test names, ideal and sepa_debit.");
        }
        var method = empty(type);
        method.putObject(type);
        return world.store().put(account, method);
    }

    static TestCard cardOf(ObjectNode method) {
        return TestCard.ending(Trees.text(Trees.inner(method, "card"), "last4", ""));
    }

    private ObjectNode card(TestCard card) {
        var method = empty("card");
        method.putObject("card")
                .put("brand", card.brand())
                .put("country", "US")
                .put("display_brand", card.brand())
                .put("exp_month", 12)
                .put("exp_year", world.clock().instant().atOffset(ZoneOffset.UTC).getYear() + 2)
                .put("fingerprint", "fp" + card.last4())
                .put("funding", "credit")
                .put("last4", card.last4());
        return method;
    }

    private ObjectNode empty(String type) {
        var method =
                Trees.object()
                        .put("id", world.ids().next("pm_"))
                        .put("object", TYPE)
                        .put("allow_redisplay", "unspecified")
                        .put("created", world.clock().seconds())
                        .putNull("customer")
                        .put("livemode", false)
                        .put("type", type);
        method.set("billing_details", noDetails());
        method.putObject("metadata");
        return method;
    }

    static ObjectNode noDetails() {
        var details = Trees.object();
        var address = details.putObject("address");
        for (var line :
                new String[] {"city", "country", "line1", "line2", "postal_code", "state"}) {
            address.putNull(line);
        }
        return details.putNull("email").putNull("name").putNull("phone").putNull("tax_id");
    }
}
