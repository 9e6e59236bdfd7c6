package io.beautysalon.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTests {

    @Nested
    class ARestart {

        @Test
        void keepsAccountsAndKeys(@TempDir Path folder) {
            var file = folder.resolve("identity.json");
            String id;
            try (var before = IdentityProvider.start(0, Clock.systemUTC(), file)) {
                var caller = new Caller(before.issuer());
                id = caller.signUp("ada@example.com").body().at("/user/id").asString();
                before.rotateKeys();
            }
            try (var after = IdentityProvider.start(0, Clock.systemUTC(), file)) {
                var answer =
                        new Caller(after.issuer())
                                .post(
                                        "/token?grant_type=password",
                                        Map.of(
                                                "email", "ada@example.com",
                                                "password", "correct horse"));
                assertThat(answer.body().at("/user/id").asString()).isEqualTo(id);
            }
        }

        @Test
        void forgetsEverythingWithoutAFile() {
            try (var provider = IdentityProvider.start(0)) {
                assertThat(new Caller(provider.issuer()).signUp("ada@example.com").status())
                        .isEqualTo(200);
            }
            try (var provider = IdentityProvider.start(0)) {
                assertThat(new Caller(provider.issuer()).signUp("ada@example.com").status())
                        .isEqualTo(200);
            }
        }
    }

    @Nested
    class ARotation {

        @Test
        void keepsOldTokensValidUntilTheirKeyIsRevoked() {
            try (var provider = IdentityProvider.start(0)) {
                var anybody = new Caller(provider.issuer());
                var ada = anybody.with(anybody.signUp("ada@example.com").accessToken());
                var before = provider.signingKey().getKeyID();

                ada.post("/local/keys/rotate", Map.of());
                assertThat(provider.signingKey().getKeyID()).isNotEqualTo(before);
                assertThat(published(ada)).contains(before).hasSize(3);
                assertThat(ada.get("/user").status()).isEqualTo(200);

                ada.post("/local/keys/revoke", Map.of());
                assertThat(published(ada)).doesNotContain(before).hasSize(2);
                assertThat(ada.get("/user").status()).isEqualTo(403);
            }
        }

        @Test
        void publishesAKeyBeforeItSigns() {
            try (var provider = IdentityProvider.start(0)) {
                var standby = published(new Caller(provider.issuer()));
                provider.rotateKeys();

                assertThat(standby).contains(provider.signingKey().getKeyID());
            }
        }

        private List<String> published(Caller caller) {
            var keys = caller.get("/.well-known/jwks.json").body().get("keys");
            return StreamSupport.stream(keys.spliterator(), false)
                    .map(key -> key.get("kid").asString())
                    .toList();
        }
    }
}
