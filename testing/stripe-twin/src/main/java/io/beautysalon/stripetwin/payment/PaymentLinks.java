package io.beautysalon.stripetwin.payment;

import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.PaymentLinkListParams;
import com.stripe.param.PaymentLinkRetrieveParams;
import com.stripe.param.PaymentLinkUpdateParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/payment_links}: a page that takes money for a price given on the spot. */
public final class PaymentLinks {

    static final String TYPE = "payment_link";

    /** What the link's payments shall have, which the API doesn't show as amounts. */
    static final String TERMS = "twin.link_terms";

    private static final String URL = "/v1/payment_links";

    private final World world;
    private final Supplier<String> baseUrl;

    public PaymentLinks(World world, Supplier<String> baseUrl) {
        this.world = world;
        this.baseUrl = baseUrl;
    }

    public void mount(Router router) {
        router.post(URL, PaymentLinkCreateParams.class, this::create)
                .get(URL, PaymentLinkListParams.class, this::list)
                .get(URL + "/{id}", PaymentLinkRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}", PaymentLinkUpdateParams.class, this::update);
    }

    private ObjectNode create(Call call) {
        var price = price(call);
        var currency = Trees.text(price, "currency", "");
        var id = world.ids().next("plink_");
        var page = call.account().isEmpty() ? "platform" : call.account();
        var link =
                Trees.object()
                        .put("id", id)
                        .put("object", TYPE)
                        .put("active", true)
                        .put("allow_promotion_codes", false)
                        .put("billing_address_collection", "auto")
                        .put("currency", currency)
                        .put("customer_creation", "if_required")
                        .put("livemode", false)
                        .put("payment_method_collection", "always")
                        .put("submit_type", "auto")
                        .put("url", baseUrl.get() + "/twin/pay/" + page + "/" + id);
        link.set("application_fee_amount", Trees.or(call.params(), "application_fee_amount"));
        link.putObject("after_completion").put("type", "hosted_confirmation");
        link.set("metadata", Trees.inner(call.params(), "metadata"));
        link.set("payment_intent_data", Trees.or(call.params(), "payment_intent_data"));
        link.set("restrictions", Trees.or(call.params(), "restrictions"));
        world.store().put(call.account(), link);
        var terms = Trees.object().put("id", id).put("object", TERMS);
        terms.put("amount", Trees.number(price, "unit_amount")).put("completed", 0);
        world.store().put(call.account(), terms);
        return link;
    }

    /** The twin sells one thing per link, once. */
    private static ObjectNode price(Call call) {
        var items = call.params().path("line_items");
        if (items.size() != 1 || !items.get(0).has("price_data")) {
            throw StripeError.unreadable(
                    "parameter_missing",
                    "line_items",
                    "The twin's links have one line item with price_data.");
        }
        return Trees.inner((ObjectNode) items.get(0), "price_data");
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE));
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "payment_link");
    }

    private ObjectNode update(Call call) {
        var link = retrieve(call);
        if (call.params().has("active")) {
            link.put("active", call.flag("active"));
        }
        Metadata.merge(link, call);
        return link;
    }
}
