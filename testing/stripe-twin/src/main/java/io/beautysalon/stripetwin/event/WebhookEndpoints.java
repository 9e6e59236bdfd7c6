package io.beautysalon.stripetwin.event;

import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointListParams;
import com.stripe.param.WebhookEndpointRetrieveParams;
import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/webhook_endpoints}: where snapshot events go. */
public final class WebhookEndpoints {

    private static final String TYPE = "webhook_endpoint";
    private static final String URL = "/v1/webhook_endpoints";

    private final World world;
    private final Endpoints endpoints;

    public WebhookEndpoints(World world, Endpoints endpoints) {
        this.world = world;
        this.endpoints = endpoints;
    }

    public void mount(Router router) {
        router.post(URL, WebhookEndpointCreateParams.class, this::create)
                .get(URL, WebhookEndpointListParams.class, this::list)
                .get(URL + "/{id}", WebhookEndpointRetrieveParams.class, this::retrieve)
                .delete(URL + "/{id}", WebhookEndpointRetrieveParams.class, this::delete);
    }

    private ObjectNode create(Call call) {
        var url = call.required("url");
        if (!call.params().has("enabled_events")) {
            throw StripeError.missing("enabled_events");
        }
        var id = world.ids().next("we_");
        var secret = "whsec_" + world.ids().text(32);
        var version = call.text("api_version");
        endpoints.add(
                new Endpoint(
                        id,
                        call.account(),
                        call.flag("connect") ? Reach.CONNECTED : Reach.OWN,
                        URI.create(url),
                        secret,
                        types(call.params().get("enabled_events")),
                        version));
        var endpoint =
                Trees.object()
                        .put("id", id)
                        .put("object", TYPE)
                        .put("api_version", version)
                        .putNull("application")
                        .put("created", world.clock().seconds())
                        .put("description", call.text("description"))
                        .put("livemode", false)
                        .put("status", "enabled")
                        .put("url", url);
        endpoint.set("enabled_events", call.params().get("enabled_events"));
        endpoint.set("metadata", Trees.inner(call.params(), "metadata"));
        return world.store().put(call.account(), endpoint).deepCopy().put("secret", secret);
    }

    private ObjectNode list(Call call) {
        return Listing.page(call, URL, world.store().list(call.account(), TYPE));
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), TYPE, call.id(), "webhook_endpoint");
    }

    private ObjectNode delete(Call call) {
        var endpoint = retrieve(call);
        world.store().remove(call.account(), TYPE, call.id());
        endpoints.remove(call.id());
        return Trees.object()
                .put("id", Trees.text(endpoint, "id"))
                .put("object", TYPE)
                .put("deleted", true);
    }

    static Set<String> types(JsonNode enabled) {
        return enabled.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }
}
