package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.Notebook;
import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.Trees;
import io.beautysalon.stripetwin.core.World;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every endpoint with its secret, which the API tells once and never again. */
public final class Endpoints implements Notebook.Chapter {

    private final World world;
    private final List<Endpoint> endpoints = new CopyOnWriteArrayList<>();

    public Endpoints(World world) {
        this.world = world;
    }

    /**
     * Registers an endpoint of the platform for all events in its reach, with a secret that the
     * caller chose.
     */
    public Endpoint add(Endpoint.Reach reach, URI url, String secret) {
        endpoints.removeIf(
                endpoint -> endpoint.reach() == reach && endpoint.isFor(url, Store.PLATFORM));
        return add(
                new Endpoint(
                        world.ids().next("we_"),
                        Store.PLATFORM,
                        reach,
                        url,
                        secret,
                        Set.of("*"),
                        null));
    }

    Endpoint add(Endpoint endpoint) {
        endpoints.add(endpoint);
        world.store().touched();
        return endpoint;
    }

    void remove(String id) {
        endpoints.removeIf(endpoint -> endpoint.id().equals(id));
    }

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public ObjectNode save() {
        var saved = Trees.object();
        var list = saved.putArray("all");
        for (var endpoint : endpoints) {
            var line =
                    list.addObject()
                            .put("id", endpoint.id())
                            .put("owner", endpoint.owner())
                            .put("reach", endpoint.reach().name())
                            .put("url", endpoint.url().toString())
                            .put("secret", endpoint.secret())
                            .put("version", endpoint.version());
            endpoint.types().forEach(line.putArray("types")::add);
        }
        return saved;
    }

    @Override
    public void load(ObjectNode saved) {
        for (var line : saved.path("all")) {
            var types =
                    line.path("types")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet());
            endpoints.add(
                    new Endpoint(
                            line.path("id").asString(),
                            line.path("owner").asString(),
                            Endpoint.Reach.valueOf(line.path("reach").asString()),
                            URI.create(line.path("url").asString()),
                            line.path("secret").asString(),
                            types,
                            Trees.text(line, "version")));
        }
    }

    List<Endpoint> hearing(String type, String account, boolean thin) {
        return endpoints.stream().filter(endpoint -> endpoint.hears(type, account, thin)).toList();
    }
}
