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

    /** The token of an invitation that was just made. */
    public static String tokenOf(Answer invited) {
        return invited.at("/link").replaceAll(".*#", "");
    }

    /** The body that carries it. */
    public static String body(String token) {
        return "{\"token\": \"%s\"}".formatted(token);
    }

    public static String registration(String slug) {
        return """
        {"name": "Salon Ada", "slug": "%s", "country": "DE", "currency": "EUR", "locale": "de-DE",
         "location": {"name": "Mitte", "zone": "Europe/Berlin", "phone": "+4930123456",
                      "address": {"street": "Torstraße 1", "postalCode": "10119", "city": "Berlin"}}}
        """
                .formatted(slug);
    }

    /** What the gateway hears about a user in a salon. */
    public Answer decision(UUID salon, UUID user) {
        return asGateway()
                .get("/internal/access?salonId=%s&kind=CLIENT&callerId=%s".formatted(salon, user));
    }

    /** Somebody of a salon, as the salon shows them. */
    public record Person(UUID id, UUID user, String etag, Call calls) {}

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

        /** Somebody who was invited, accepted, and calls with that role. */
        public Person member(Role role) {
            var user = UUID.randomUUID();
            var email = user + "@example.com";
            var invited =
                    asOwner()
                            .header("Idempotency-Key", key())
                            .post(
                                    path() + "/invitations",
                                    "{\"email\": \"%s\", \"roles\": [{\"role\": \"%s\"}]}"
                                            .formatted(email, role));
            var joined =
                    Tenants.this
                            .as(tokens.client(user, email))
                            .post("/api/v1/invitations/accept", body(tokenOf(invited)));
            if (joined.status() != 201) {
                throw new AssertionError(invited.text() + joined.text());
            }
            return person(joined.at("/memberId"), user, tokens.member(id, user, role));
        }

        /** The owner as a member. */
        public Person ownerMember() {
            var member = asOwner().get(path() + "/members").at("/items/0/id");
            return person(member, owner, tokens.member(id, owner, Role.OWNER));
        }

        private Person person(String member, UUID user, String token) {
            var etag = asOwner().get(path() + "/members/" + member).header("ETag");
            return new Person(UUID.fromString(member), user, etag, Tenants.this.as(token));
        }

        public Call as(Role role) {
            return Tenants.this.as(tokens.member(id, UUID.randomUUID(), role));
        }
    }
}
