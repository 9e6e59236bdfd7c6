package io.beautysalon.tenant;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.util.UUID;

/** Registers salons and calls as the people around them. */
public final class Tenants {

    private final EdgeTokens tokens = EdgeTokens.of("tenant");
    private final Api api;

    public Tenants(int port) {
        this.api = new Api(port);
    }

    public EdgeTokens tokens() {
        return tokens;
    }

    public Call as(String token) {
        return api.with(token);
    }

    public Call asUser(UUID user) {
        return as(tokens.client(null, user));
    }

    public Call asVisitor() {
        return as(tokens.visitor(null, UUID.randomUUID()));
    }

    public Call asGateway() {
        return as(tokens.gateway());
    }

    public Answer register(UUID user, String key, String body) {
        return asUser(user).header("Idempotency-Key", key).post("/api/v1/salons", body);
    }

    /** A salon that was just registered by its owner. */
    public Registered aSalon() {
        var owner = UUID.randomUUID();
        var slug = aSlug();
        var answer = register(owner, key(), registration(slug));
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return new Registered(UUID.fromString(answer.at("/id")), owner, slug);
    }

    public static String aSlug() {
        return "salon-" + UUID.randomUUID();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public static String registration(String slug) {
        return """
        {"name": "Salon Ada", "slug": "%s", "country": "DE", "currency": "EUR", "locale": "de-DE",
         "location": {"name": "Mitte", "zone": "Europe/Berlin", "phone": "+4930123456",
                      "address": {"street": "Torstraße 1", "postalCode": "10119", "city": "Berlin"}}}
        """
                .formatted(slug);
    }

    /** A salon and who owns it. */
    public final class Registered {

        private final UUID id;
        private final UUID owner;
        private final String slug;

        private Registered(UUID id, UUID owner, String slug) {
            this.id = id;
            this.owner = owner;
            this.slug = slug;
        }

        public UUID id() {
            return id;
        }

        public UUID owner() {
            return owner;
        }

        public String slug() {
            return slug;
        }

        public String path() {
            return "/api/v1/salons/" + id;
        }

        public Call asOwner() {
            return Tenants.this.as(tokens.member(id, owner, Role.OWNER));
        }

        public Call as(Role role) {
            return Tenants.this.as(tokens.member(id, UUID.randomUUID(), role));
        }
    }
}
