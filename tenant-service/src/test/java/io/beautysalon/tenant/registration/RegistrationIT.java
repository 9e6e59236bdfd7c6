package io.beautysalon.tenant.registration;

import static io.beautysalon.tenant.Tenants.aSlug;
import static io.beautysalon.tenant.Tenants.key;
import static io.beautysalon.tenant.Tenants.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.audit.AuditRecorded;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class RegistrationIT {

    private final Tenants tenants;

    RegistrationIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @Nested
    class ASignedInUser {

        private final UUID user = UUID.randomUUID();
        private final String slug = aSlug();

        @Test
        void registersASalon() {
            var answer = tenants.register(user, key(), registration(slug));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo("/api/v1/salons/" + answer.at("/id"));
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.at("/slug")).isEqualTo(slug);
            assertThat(answer.at("/currency")).isEqualTo("EUR");
            assertThat(answer.at("/zone")).isEqualTo("Europe/Berlin");
            assertThat(answer.at("/locale")).isEqualTo("de-DE");
            assertThat(answer.at("/status")).isEqualTo("ACTIVE");
        }

        @Test
        void findsItAmongTheirSalons() {
            var first = tenants.register(user, key(), registration(slug)).at("/id");
            var second = tenants.register(user, key(), registration(aSlug())).at("/id");

            var page = tenants.asUser(user).get("/api/v1/salons?limit=1");
            assertThat(page.at("/items/0/id")).isEqualTo(first);
            assertThat(page.at("/items/0/slug")).isEqualTo(slug);

            var next = "/api/v1/salons?limit=1&cursor=" + page.at("/nextCursor");
            var rest = tenants.asUser(user).get(next);
            assertThat(rest.at("/items/0/id")).isEqualTo(second);
            assertThat(rest.at("/nextCursor")).isEmpty();
            assertThat(tenants.asUser(UUID.randomUUID()).get("/api/v1/salons").json().at("/items"))
                    .isEmpty();
        }

        @Test
        void tellsTheOtherServices() {
            try (var probe = new EventProbe(Topics.TENANT, Topics.AUDIT)) {
                var answer = tenants.register(user, key(), registration(slug));
                var id = UUID.fromString(answer.at("/id"));

                var registered = probe.await(SalonRegistered.class, f -> f.salonId().equals(id));
                assertThat(registered.slug()).isEqualTo(slug);
                assertThat(registered.status()).isEqualTo(SalonStatus.ACTIVE);
                assertThat(registered.actor().kind()).isEqualTo(ActorKind.CLIENT);
                assertThat(registered.actor().id()).isEqualTo(user.toString());
                var opened = probe.await(LocationOpened.class, f -> f.salonId().equals(id));
                assertThat(opened.zone()).isEqualTo("Europe/Berlin");
                assertThat(opened.currency()).isEqualTo("EUR");
                var audited =
                        probe.await(
                                AuditRecorded.class,
                                f -> f.salonId().equals(id) && f.action().equals("salon.register"));
                assertThat(audited.objectId()).isEqualTo(id);
            }
        }

        @Test
        void leavesLocaleAndAddressOut() {
            var answer =
                    tenants.register(
                            user,
                            key(),
                            """
                            {"name": "Ada", "slug": "%s", "country": "FR", "currency": "EUR",
                             "location": {"name": "Marais", "zone": "Europe/Paris"}}
                            """
                                    .formatted(slug));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.at("/locale")).isEqualTo("en");
        }
    }

    @Nested
    class ARepeatedRequest {

        private final UUID user = UUID.randomUUID();
        private final String key = key();
        private final String body = registration(aSlug());

        @Test
        void isAnsweredAgainWithoutAnotherSalon() {
            var first = tenants.register(user, key, body);
            var second = tenants.register(user, key, body);

            assertThat(second.status()).isEqualTo(201);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.at("/id")).isEqualTo(first.at("/id"));
            assertThat(tenants.asUser(user).get("/api/v1/salons").json().at("/items")).hasSize(1);
        }

        @Test
        void isRefusedWithAnotherBody() {
            tenants.register(user, key, body);

            var answer = tenants.register(user, key, registration(aSlug()));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.slug()).isEqualTo("idempotency-key-reused");
        }

        @Test
        void hasOneEffectEvenWhenItComesManyTimesAtOnce() throws Exception {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Answer> request = () -> tenants.register(user, key, body);
                var answers =
                        threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> request).toList());
                for (var answer : answers) {
                    assertThat(answer.get().status()).isEqualTo(201);
                }
            }
            assertThat(tenants.asUser(user).get("/api/v1/salons").json().at("/items")).hasSize(1);
        }

        @Test
        void belongsToItsUserOnly() {
            tenants.register(user, key, body);

            var other = tenants.register(UUID.randomUUID(), key, registration(aSlug()));
            assertThat(other.status()).isEqualTo(201);
            assertThat(other.header("Idempotency-Replayed")).isEmpty();
        }
    }

    @Nested
    class IsRefused {

        private final UUID user = UUID.randomUUID();

        @Test
        void withASlugThatAnotherSalonHas() {
            var taken = tenants.aSalon().slug();

            var answer = tenants.register(user, key(), registration(taken));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.slug()).isEqualTo("slug-taken");
            assertThat(answer.pointers()).containsExactly("/slug");
            assertThat(tenants.asUser(user).get("/api/v1/salons").json().at("/items")).isEmpty();
        }

        @Test
        void withoutAKey() {
            var answer = tenants.asUser(user).post("/api/v1/salons", registration(aSlug()));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.slug()).isEqualTo("header-missing");
        }

        @Test
        void withAKeyThatCantBePrinted() {
            assertThat(tenants.register(user, "two words", registration(aSlug())).slug())
                    .isEqualTo("header-missing");
        }

        @Test
        void toSomebodyWhoDidNotSignIn() {
            var answer =
                    tenants.asVisitor()
                            .header("Idempotency-Key", key())
                            .post("/api/v1/salons", registration(aSlug()));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.slug()).isEqualTo("not-signed-in");
        }

        @Test
        void toAnAnonymousUser() {
            var token =
                    tenants.tokens()
                            .mint(
                                    ActorKind.CLIENT,
                                    user.toString(),
                                    null,
                                    claims -> claims.claim(EdgeClaims.ANONYMOUS, true));
            var answer =
                    tenants.as(token)
                            .header("Idempotency-Key", key())
                            .post("/api/v1/salons", registration(aSlug()));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.slug()).isEqualTo("contact-unverified");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        "name": "Salon Ada" | "name": " " | /name
                        "country": "DE" | "country": "XX" | /country
                        "currency": "EUR" | "currency": "XXX" | /currency
                        "locale": "de-DE" | "locale": "de_DE" | /locale
                        "Europe/Berlin" | "UTC" | /location/zone
                        "Europe/Berlin" | "Etc/GMT-1" | /location/zone
                        "+4930123456" | "030 123456" | /location/phone
                        "city": "Berlin" | "city": "" | /location/address/city
                        "slug": "salon- | "slug": "Salon- | /slug
                        """)
        void withABadField(String good, String bad, String pointer) {
            var answer = tenants.register(user, key(), registration(aSlug()).replace(good, bad));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.slug()).isEqualTo("invalid");
            assertThat(answer.pointers()).containsExactly(pointer);
        }

        @Test
        void withEveryBadFieldNamedAtOnce() {
            var answer = tenants.register(user, key(), "{\"location\": {}}");

            assertThat(answer.pointers())
                    .containsExactlyInAnyOrder(
                            "/name",
                            "/slug",
                            "/country",
                            "/currency",
                            "/location/name",
                            "/location/zone");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                        {"name": 1|
                        {"nickname": "Ada"}| /nickname
                        {"name": {}}| /name
                        []|
                        """)
        void whenItCantBeRead(String body, String pointer) {
            var answer = tenants.register(user, key(), body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.slug()).isEqualTo("body-unreadable");
            if (pointer != null) {
                assertThat(answer.pointers()).containsExactly(pointer);
            }
        }
    }
}
