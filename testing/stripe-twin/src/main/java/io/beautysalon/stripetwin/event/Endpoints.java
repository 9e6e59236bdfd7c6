package io.beautysalon.stripetwin.event;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.World;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every endpoint with its secret, which the API tells once and never again. */
public final class Endpoints {

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
        return endpoint;
    }

    void remove(String id) {
        endpoints.removeIf(endpoint -> endpoint.id().equals(id));
    }

    List<Endpoint> hearing(String type, String account, boolean thin) {
        return endpoints.stream().filter(endpoint -> endpoint.hears(type, account, thin)).toList();
    }
}
