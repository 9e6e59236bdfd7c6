package io.beautysalon.tenant.salon;

import static io.beautysalon.tenant.Tenants.aSlug;
import static io.beautysalon.tenant.Tenants.key;
import static io.beautysalon.tenant.Tenants.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.tenant.SalonChanged;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantServiceTest
class SalonIT {

    private final Tenants tenants;
    private Tenants.Registered salon;

    SalonIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @BeforeEach
    void register() {
        salon = tenants.aSalon();
    }

    @Nested
    class ItsProfile {

        @Test
        void isShownToMembers() {
            var answer = salon.as(Role.STYLIST).get(salon.path());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/name")).isEqualTo("Salon Ada");
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        }

        @Test
        void isNotShownToOthers() {
            var client = tenants.as(tenants.tokens().client(salon.id(), UUID.randomUUID()));

            assertThat(client.get(salon.path()).slug()).isEqualTo("not-found");
        }

        @Test
        void isUnknownToMembersOfAnotherSalon() {
            var other = tenants.aSalon();
            var foreign = other.asOwner().get(salon.path());
            var missing = other.asOwner().get("/api/v1/salons/" + UUID.randomUUID());

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.at("/title")).isEqualTo(missing.at("/title"));
            assertThat(foreign.json().propertyNames()).isEqualTo(missing.json().propertyNames());
        }
    }

    @Nested
    class Changing {

        @Test
        void keepsWhatIsNotNamed() {
            var answer = change("\"0\"", "{\"name\": \"Ada & Co\", \"legalName\": \"Ada GmbH\"}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            assertThat(answer.at("/name")).isEqualTo("Ada & Co");
            assertThat(answer.at("/legalName")).isEqualTo("Ada GmbH");
            assertThat(answer.at("/slug")).isEqualTo(salon.slug());
            assertThat(salon.asOwner().get(salon.path()).text()).isEqualTo(answer.text());
        }

        @Test
        void clearsWhatIsNull() {
            change(
                    "\"0\"",
                    """
                    {"legalName": "Ada GmbH", "branding": {"color": "#a0b1c2", "logoUrl": "https://a.example/l"}}
                    """);
            var answer =
                    change("\"1\"", "{\"legalName\": null, \"branding\": {\"logoUrl\": null}}");

            assertThat(answer.json().has("legalName")).isFalse();
            assertThat(answer.at("/branding/color")).isEqualTo("#a0b1c2");
            assertThat(answer.json().at("/branding").has("logoUrl")).isFalse();
        }

        @Test
        void tellsTheOtherServices() {
            try (var probe = new EventProbe(Topics.TENANT, Topics.AUDIT)) {
                change("\"0\"", "{\"name\": \"Ada & Co\"}");

                var fact = probe.await(SalonChanged.class, f -> f.salonId().equals(salon.id()));
                assertThat(fact.name()).isEqualTo("Ada & Co");
                assertThat(fact.changed()).containsExactly("name");
                assertThat(fact.zone()).isEqualTo("Europe/Berlin");
                var audited =
                        probe.await(
                                AuditRecorded.class,
                                f ->
                                        f.salonId().equals(salon.id())
                                                && f.action().equals("salon.change"));
                assertThat(audited.after()).isEqualTo("name");
                assertThat(audited.actor().id()).isEqualTo(salon.owner().toString());
                var mine = probe.of(salon.id());
                assertThat(mine.stream().map(seen -> seen.envelope().aggregateVersion()))
                        .containsExactly(1L, 2L);
            }
        }

        @Test
        void toTheSameIsNoChange() {
            var answer = change("\"0\"", "{\"name\": \"Salon Ada\"}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        }

        @Test
        void isShownInTheOwnersList() {
            change("\"0\"", "{\"name\": \"Ada & Co\"}");

            var list = tenants.asUser(salon.owner()).get("/api/v1/salons");
            assertThat(list.at("/items/0/name")).isEqualTo("Ada & Co");
        }

        @Test
        void needsTheVersionThatWasSeen() {
            assertThat(salon.asOwner().send("PATCH", salon.path(), "{}").slug())
                    .isEqualTo("if-match-required");
            assertThat(change("\"7\"", "{\"name\": \"Ada & Co\"}").slug()).isEqualTo("stale");
        }

        @Test
        void isAnsweredAgainUnderTheSameKeyEvenThoughTheVersionIsOld() {
            var key = key();
            var first = change(key, "\"0\"", "{\"name\": \"Ada & Co\"}");
            var second = change(key, "\"0\"", "{\"name\": \"Ada & Co\"}");

            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void needsTheScope() {
            var answer =
                    salon.as(Role.RECEPTION)
                            .header("If-Match", "\"0\"")
                            .send("PATCH", salon.path(), "{}");

            assertThat(answer.slug()).isEqualTo("scope-missing");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                        {"name": " "}| 422| /name
                        {"name": null}| 422| /name
                        {"locale": "xx_XX"}| 422| /locale
                        {"branding": {"color": "red"}}| 422| /branding/color
                        {"branding": {"logoUrl": "http://a.example"}}| 422| /branding/logoUrl
                        {"currency": "CHF"}| 400| /currency
                        {"status": "CLOSED"}| 400| /status
                        {"name": {"first": "Ada"}}| 400| /name
                        {"branding": {"font": "Arial"}}| 400| /branding/font
                        """)
        void refusesABadField(String patch, int status, String pointer) {
            var answer = change("\"0\"", patch);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.pointers()).containsExactly(pointer);
        }

        @Test
        void refusesWhatIsNoObject() {
            assertThat(change("\"0\"", "[]").slug()).isEqualTo("body-unreadable");
            assertThat(change("\"0\"", "{").slug()).isEqualTo("body-unreadable");
        }
    }

    @Nested
    class AnotherSlug {

        private final String next = aSlug();

        @Test
        void leadsToTheSalonAndSoDoesTheOld() {
            change("\"0\"", "{\"slug\": \"%s\"}".formatted(next));

            assertThat(visit(next).at("/id")).isEqualTo(salon.id().toString());
            var old = visit(salon.slug());
            assertThat(old.status()).isEqualTo(308);
            assertThat(old.header("Location")).isEqualTo("/api/v1/public/salons/" + next);
        }

        @Test
        void canBeTakenBack() {
            change("\"0\"", "{\"slug\": \"%s\"}".formatted(next));
            change("\"1\"", "{\"slug\": \"%s\"}".formatted(salon.slug()));

            assertThat(visit(salon.slug()).status()).isEqualTo(200);
            assertThat(visit(next).status()).isEqualTo(308);
        }

        @Test
        void isNobodyElsesWhileItRedirects() {
            change("\"0\"", "{\"slug\": \"%s\"}".formatted(next));

            var other = tenants.register(UUID.randomUUID(), key(), registration(salon.slug()));
            assertThat(other.slug()).isEqualTo("slug-taken");
        }

        @Test
        void isFreeAgainNinetyDaysLater() {
            change("\"0\"", "{\"slug\": \"%s\"}".formatted(next));
            JdbcClient.create(SharedInfrastructure.get().administrator())
                    .sql(
                            "update tenant.salon_directory set retired_at = now() - interval '90 days 1 minute' where slug = ?")
                    .param(salon.slug())
                    .update();

            assertThat(visit(salon.slug()).status()).isEqualTo(404);
            var other = tenants.register(UUID.randomUUID(), key(), registration(salon.slug()));
            assertThat(other.status()).isEqualTo(201);
            assertThat(visit(salon.slug()).at("/id")).isEqualTo(other.at("/id"));
        }

        @Test
        void isRefusedWhenTaken() {
            var answer = change("\"0\"", "{\"slug\": \"%s\"}".formatted(tenants.aSalon().slug()));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.slug()).isEqualTo("slug-taken");
            assertThat(visit(salon.slug()).status()).isEqualTo(200);
        }

        private Answer visit(String slug) {
            return tenants.asVisitor().get("/api/v1/public/salons/" + slug);
        }
    }

    private Answer change(String etag, String patch) {
        return change(key(), etag, patch);
    }

    private Answer change(String key, String etag, String patch) {
        return salon.asOwner()
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/merge-patch+json")
                .send("PATCH", salon.path(), patch);
    }
}
