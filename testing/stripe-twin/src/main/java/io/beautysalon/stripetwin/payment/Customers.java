package io.beautysalon.stripetwin.payment;

import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.CustomerUpdateParams;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Cause;
import io.beautysalon.stripetwin.event.Events;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/customers}. */
public final class Customers {

    private static final String TYPE = "customer";
    private static final String URL = "/v1/customers";
    private static final String[] TEXTS = {"description", "email", "name", "phone"};

    private final World world;
    private final Events events;

    public Customers(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    public void mount(Router router) {
        router.post(URL, CustomerCreateParams.class, this::create)
                .get(URL, CustomerListParams.class, this::list)
                .get(URL + "/{id}", CustomerRetrieveParams.class, this::retrieve)
                .post(URL + "/{id}", CustomerUpdateParams.class, this::update)
                .delete(URL + "/{id}", CustomerRetrieveParams.class, this::delete);
    }

    private ObjectNode create(Call call) {
        var customer =
                Trees.object()
                        .put("id", world.ids().next("cus_"))
                        .put("object", TYPE)
                        .putNull("address")
                        .put("balance", 0)
                        .put("created", world.clock().seconds())
                        .putNull("currency")
                        .putNull("default_source")
                        .put("delinquent", false)
                        .put("livemode", false)
                        .putNull("shipping")
                        .put("tax_exempt", "none");
        for (var text : TEXTS) {
            customer.put(text, call.text(text));
        }
        customer.set("metadata", Trees.inner(call.params(), "metadata"));
        world.store().put(call.account(), customer);
        events.emit(call.account(), "customer.created", customer, Cause.of(call));
        return customer;
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE), "email");
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "id");
    }

    private ObjectNode update(Call call) {
        var customer = retrieve(call);
        for (var text : TEXTS) {
            if (call.params().has(text)) {
                customer.put(text, call.text(text));
            }
        }
        Metadata.merge(customer, call);
        events.emit(call.account(), "customer.updated", customer, Cause.of(call));
        return customer;
    }

    private ObjectNode delete(Call call) {
        var customer = retrieve(call);
        world.store().remove(call.account(), TYPE, call.id());
        events.emit(call.account(), "customer.deleted", customer, Cause.of(call));
        return Trees.object().put("id", call.id()).put("object", TYPE).put("deleted", true);
    }
}
