package io.beautysalon.localstack;

import java.net.URI;
import java.util.Map;

/** What {@code ./salon up} tells when everything is ready. */
final class Welcome {

    private static final String PASSWORD = "correct horse battery";

    private Welcome() {}

    static void print(Console console) {
        var identity = "http://127.0.0.1:" + Topology.IDENTITY + "/auth/v1";
        var silent = new Http(console, URI.create(identity), Map.of());
        for (var name : new String[] {"owner", "client"}) {
            var _ =
                    silent.attempt(
                            "/signup",
                            Map.of("email", name + "@example.com", "password", PASSWORD));
        }
        console.title("Everything is up; Ctrl-C or ./salon down stops it");
        console.line("gateway            " + Topology.GATEWAY.url() + "  (documentation at /docs)");
        console.line("identity provider  " + identity);
        console.line("Stripe twin        http://127.0.0.1:" + Topology.STRIPE + "/twin");
        console.line(
                "sample sign-ins    owner@example.com, client@example.com; password: " + PASSWORD);
        console.title("Try");
        console.line("curl -s %s/openapi.json | head -c 300".formatted(Topology.GATEWAY.url()));
        console.line(
                "TOKEN=$(curl -s '%s/token?grant_type=password' -H 'Content-Type: application/json' -d '{\"email\":\"owner@example.com\",\"password\":\"%s\"}' | python3 -c 'import json,sys; print(json.load(sys.stdin)[\"access_token\"])')"
                        .formatted(identity, PASSWORD));
        console.line(
                "curl -s %s/api/v1/salons -H \"Authorization: Bearer $TOKEN\""
                        .formatted(Topology.GATEWAY.url()));
    }
}
