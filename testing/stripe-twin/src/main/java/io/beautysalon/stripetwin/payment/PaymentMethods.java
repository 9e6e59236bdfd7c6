package io.beautysalon.stripetwin.payment;

import com.stripe.param.PaymentMethodRetrieveParams;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Router;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payment methods: a test name such as {@code pm_card_visa} becomes an object of its own when it is
 * first used.
 */
public final class PaymentMethods {

    private static final String TYPE = "payment_method";

    private final World world;

    public PaymentMethods(World world) {
        this.world = world;
    }

    public void mount(Router router) {
        router.get("/v1/payment_methods/{id}", PaymentMethodRetrieveParams.class, this::retrieve);
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "payment_method");
    }

    /** The method with this id, or a new one of the test card with this name. */
    ObjectNode use(String account, String idOrTestName) {
        return TestCard.named(idOrTestName)
                .map(card -> world.store().put(account, card(card)))
                .orElseGet(
                        () -> world.store().require(account, TYPE, idOrTestName, "payment_method"));
    }

    static TestCard cardOf(ObjectNode method) {
        return TestCard.ending(Trees.text(Trees.inner(method, "card"), "last4", ""));
    }

    private ObjectNode card(TestCard card) {
        var method =
                Trees.object()
                        .put("id", world.ids().next("pm_"))
                        .put("object", TYPE)
                        .put("allow_redisplay", "unspecified")
                        .put("created", world.clock().seconds())
                        .putNull("customer")
                        .put("livemode", false)
                        .put("type", "card");
        method.set("billing_details", noDetails());
        method.putObject("metadata");
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
