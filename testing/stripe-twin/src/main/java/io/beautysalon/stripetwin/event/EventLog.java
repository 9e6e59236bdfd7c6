package io.beautysalon.stripetwin.event;

import com.stripe.param.EventListParams;
import com.stripe.param.EventRetrieveParams;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.World;
import io.beautysalon.stripetwin.wire.Call;
import io.beautysalon.stripetwin.wire.Listing;
import io.beautysalon.stripetwin.wire.Router;
import java.time.Duration;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v1/events} and {@code /v2/core/events}: what happened in the last 30 days, delivered or
 * not.
 */
public final class EventLog {

    private static final Duration KEPT = Duration.ofDays(30);

    private final World world;

    public EventLog(World world) {
        this.world = world;
    }

    public void mount(Router router) {
        router.get("/v1/events", EventListParams.class, this::list)
                .get("/v1/events/{id}", EventRetrieveParams.class, this::retrieve)
                .get("/v2/core/events/{id}", EventRetrieveParams.class, this::retrieveThin);
    }

    private ObjectNode list(Call call) {
        var oldest = world.clock().instant().minus(KEPT).getEpochSecond();
        var types = new HashSet<String>();
        call.params().path("types").valueStream().map(JsonNode::stringValue).forEach(types::add);
        var events =
                world.store().list(call.account(), Events.SNAPSHOT).stream()
                        .filter(event -> event.get("created").asLong() >= oldest)
                        .filter(event ->
                                types.isEmpty() || types.contains(event.get("type").stringValue()))
                        .filter(event -> wanted(call, event))
                        .toList();
        return Listing.page(call, "/v1/events", events, "type");
    }

    /** {@code delivery_success=false} lists what at least one endpoint has not accepted. */
    private static boolean wanted(Call call, ObjectNode event) {
        return !call.params().has("delivery_success")
                || call.flag("delivery_success") == Deliveries.succeeded(event);
    }

    private ObjectNode retrieve(Call call) {
        return world.store().require(call.account(), Events.SNAPSHOT, call.id(), "id");
    }

    private ObjectNode retrieveThin(Call call) {
        return world.store().require(Store.PLATFORM, Events.THIN, call.id(), "id");
    }
}
