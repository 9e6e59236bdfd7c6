package io.beautysalon.localstack;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Signs people up at the identity provider and gives them their way through the gateway. */
public final class People {

    private final Console console;
    private final URI identity;
    private final URI gateway;

    public People(Console console, URI identity, URI gateway) {
        this.console = console;
        this.identity = identity;
        this.gateway = gateway;
    }

    /** Somebody new, signed in; calls go through the gateway. */
    public Http signUp(String name) {
        return signUpUnder(addressOf(name));
    }

    /** Somebody new with that address, signed in. */
    public Http signUpUnder(String address) {
        return as(register(address).at("/access_token"));
    }

    /** Somebody who isn't signed in. */
    public Http stranger() {
        return new Http(console, gateway, Map.of());
    }

    /** An address that nobody else has. */
    public static String addressOf(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    /** Somebody new who also gave a second factor. */
    public Http signUpWithSecondFactor(String name) {
        var first = register(addressOf(name)).at("/access_token");
        var stepUp = new Http(console, identity, Map.of("Authorization", "Bearer " + first));
        return as(stepUp.post("/local/step-up", Map.of()).at("/access_token"));
    }

    private Http.Answer register(String address) {
        return new Http(console, identity, Map.of())
                .post("/signup", Map.of("email", address, "password", "correct horse battery"));
    }

    private Http as(String token) {
        return new Http(console, gateway, Map.of("Authorization", "Bearer " + token));
    }
}
