package io.beautysalon.stripetwin.event;

import com.stripe.param.v2.core.EventDestinationCreateParams;
import com.stripe.param.v2.core.EventDestinationListParams;
import com.stripe.param.v2.core.EventDestinationRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/core/event_destinations}: where thin events go. */
public final class EventDestinations {

    private static final String TYPE = "v2.core.event_destination";
    private static final String URL = "/v2/core/event_destinations";

    private final World world;
    private final Endpoints endpoints;

    public EventDestinations(World world, Endpoints endpoints) {
        this.world = world;
        this.endpoints = endpoints;
    }

    public void mount(Router router) {
        router.post(URL, EventDestinationCreateParams.class, this::create)
                .get(URL, EventDestinationListParams.class, this::list)
                .get(URL + "/{id}", EventDestinationRetrieveParams.class, this::retrieve)
                .delete(URL + "/{id}", EventDestinationRetrieveParams.class, this::delete);
    }

    private ObjectNode create(Call call) {
        var url = Trees.text(Trees.inner(call.params(), "webhook_endpoint"), "url");
        if (url == null || !call.params().has("enabled_events")) {
            throw StripeError.missing(url == null ? "webhook_endpoint.url" : "enabled_events");
        }
        var id = world.ids().next("ed_test_");
        var secret = "whsec_" + world.ids().text(32);
        var types = WebhookEndpoints.types(call.params().get("enabled_events"));
        endpoints.add(
                new Endpoint(id, call.account(), Reach.THIN, URI.create(url), secret, types, null));
        var now = world.clock().instant().toString();
        var destination =
                Trees.object()
                        .put("id", id)
                        .put("object", TYPE)
                        .put("created", now)
                        .put("updated", now)
                        .put("description", call.text("description"))
                        .put("event_payload", call.required("event_payload"))
                        .put("livemode", false)
                        .put("name", call.required("name"))
                        .put("status", "enabled")
                        .put("type", call.required("type"));
        destination.set("enabled_events", call.params().get("enabled_events"));
        destination.set("metadata", Trees.inner(call.params(), "metadata"));
        destination.putObject("webhook_endpoint").put("url", url);
        world.store().put(call.account(), destination);
        var answer = destination.deepCopy();
        Trees.inner(answer, "webhook_endpoint").put("signing_secret", secret);
        return answer;
    }

    private ObjectNode list(Call call) {
        return Listing.page(world.store().list(call.account(), TYPE));
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "id");
    }

    private ObjectNode delete(Call call) {
        var destination = retrieve(call);
        world.store().remove(call.account(), TYPE, call.id());
        endpoints.remove(call.id());
        return Trees.object().put("id", Trees.text(destination, "id")).put("object", TYPE);
    }
}
