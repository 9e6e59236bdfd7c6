package io.beautysalon.stripetwin.event;

import com.stripe.Stripe;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import tools.jackson.databind.node.ObjectNode;

/** Says what happened: keeps the event and hands it to everyone who listens. */
public final class Events {

    static final String SNAPSHOT = "event";
    static final String THIN = "v2.core.event";

    private final World world;
    private final Deliveries deliveries;

    public Events(World world, Deliveries deliveries) {
        this.world = world;
        this.deliveries = deliveries;
    }

    /** A v1 event with the object as it is now. */
    public void emit(String account, String type, ObjectNode object, Cause cause) {
        var event =
                Trees.object()
                        .put("id", world.ids().next("evt_"))
                        .put("object", SNAPSHOT)
                        .put("api_version", Stripe.API_VERSION)
                        .put("created", world.clock().seconds())
                        .put("livemode", false)
                        .put("pending_webhooks", 0)
                        .put("type", type);
        if (!account.equals(Store.PLATFORM)) {
            event.put("account", account);
        }
        event.putObject("data").set("object", object.deepCopy());
        event.set("request", cause.asRequest());
        world.store().put(account, event);
        var hearing = deliveries.announce(event, account);
    }

    /**
     * A v2 event: what it is about, not how that looks now; {@code data} is for those who ask for
     * it by id.
     */
    public void emitThin(String type, ObjectNode about, ObjectNode data, Cause cause) {
        var id = Trees.text(about, "id", "");
        var event =
                Trees.object()
                        .put("id", world.ids().next("evt_test_"))
                        .put("object", THIN)
                        .put("type", type)
                        .put("created", world.clock().instant().toString())
                        .put("livemode", false)
                        .putNull("context");
        if (cause.requestId() != null) {
            event.putObject("reason").put("type", "request").set("request", cause.asRequest());
        }
        event.putObject("related_object")
                .put("id", id)
                .put("type", Trees.text(about, "object"))
                .put("url", "/v2/core/accounts/" + id);
        event.set("data", data);
        world.store().put(Store.PLATFORM, event);
        var hearing = deliveries.announce(event, Store.PLATFORM);
    }
}
