package io.beautysalon.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.gateway.EdgeToken;
import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.gateway.Surroundings;
import io.beautysalon.gateway.Upstream;
import io.beautysalon.gateway.Users;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.http.Api.Answer;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@GatewayTest
class AccessIT {

    private static final Upstream UPSTREAM = Surroundings.UPSTREAM;
    private static final Map<String, List<String>> EVERYTHING =
            Map.of("*", List.of("salon:read", "bookings:read"));

    private final Api api;
    private final ReactiveStringRedisTemplate redis;
    private final Users user = Users.signUp();
    private final UUID salon = UPSTREAM.salon(5, Map.of(user.id().toString(), EVERYTHING));

    AccessIT(@LocalServerPort int port, @Autowired ReactiveStringRedisTemplate redis) {
        this.api = new Api(port);
        this.redis = redis;
    }

    @AfterEach
    void answerAgain() {
        UPSTREAM.deciding(true);
    }

    @Nested
    class AMember {

        @Test
        void bringsScopesAndStage() throws ParseException {
            assertThat(enter().status()).isEqualTo(200);

            var token = lastEdgeToken();
            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("MEMBER");
            assertThat(token.getSubject()).isEqualTo(user.id().toString());
            assertThat(token.getStringClaim(EdgeClaims.SALON)).isEqualTo(salon.toString());
            assertThat(token.getClaim(EdgeClaims.SCOPES)).isEqualTo(EVERYTHING);
            assertThat(token.getStringClaim(EdgeClaims.STAGE)).isEqualTo("FULL");
            assertThat(token.getLongClaim(EdgeClaims.EPOCH)).isEqualTo(5);
            assertThat(token.getStringClaim(EdgeClaims.MEMBER)).isNotEmpty();
            assertThat(
                            Duration.between(
                                    token.getIssueTime().toInstant(),
                                    token.getExpirationTime().toInstant()))
                    .isEqualTo(Duration.ofSeconds(120));
        }

        @Test
        void isAClientElsewhere() throws ParseException {
            var other = UPSTREAM.salon(1, Map.of());
            enter(other, user);

            var token = EdgeToken.of(UPSTREAM.received(path(other)).getLast());
            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("CLIENT");
            assertThat(token.getClaim(EdgeClaims.MEMBER)).isNull();
        }

        @Test
        void isNobodySpecialWhereNoSalonIsNamed() throws ParseException {
            api.anonymously().header("Authorization", user.bearer()).get("/api/v1/salons");

            var token = EdgeToken.of(UPSTREAM.received("/api/v1/salons").getLast());
            assertThat(token.getStringClaim(EdgeClaims.KIND)).isEqualTo("CLIENT");
            assertThat(token.getClaims()).doesNotContainKeys(EdgeClaims.SALON, EdgeClaims.SCOPES);
        }
    }

    @Nested
    class ASalon {

        @Test
        void thatIsUnknownIsNotFound() {
            var unknown = UUID.randomUUID();

            assertThat(enter(unknown, user).slug()).isEqualTo("not-found");
            assertThat(enter(unknown, user).status()).isEqualTo(404);
            assertThat(UPSTREAM.questionsAbout(unknown)).isEqualTo(1);
            assertThat(api.anonymously().get("/api/v1/salons/no-id/bookings").slug())
                    .isEqualTo("not-found");
        }

        @Test
        void thatIsSuspendedIsSaidToBeClosed() throws ParseException {
            UPSTREAM.decide(salon, 6, SalonStatus.SUSPENDED, Map.of());
            enter();

            assertThat(lastEdgeToken().getStringClaim(EdgeClaims.STAGE)).isEqualTo("CLOSED");
        }

        @Test
        void isAskedAboutOnceForAllWhoAreNobodyInIt() {
            api.anonymously().get(path(salon));
            api.anonymously().get(path(salon));
            enter(salon, Users.anonymous());

            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(1);
        }
    }

    @Nested
    class ADecision {

        @Test
        void servesForSecondsWithoutAnotherLook() {
            enter();
            enter();

            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(1);
            var tokens =
                    UPSTREAM.received(path(salon)).stream()
                            .map(request -> request.header("Edge-token"))
                            .distinct();
            assertThat(tokens).hasSize(1);
        }

        @Test
        void isFoundInRedisAfterThat() {
            enter();
            Surroundings.CLOCK.move(Duration.ofSeconds(5));
            enter();

            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(1);
        }

        @Test
        void countsNoMoreOnceTheEpochInRedisIsNewer() throws ParseException {
            enter();
            UPSTREAM.decide(salon, 6, SalonStatus.ACTIVE, Map.of());
            redis.opsForHash().put("t:" + salon + ":access", "epoch", "6").block();
            Surroundings.CLOCK.move(Duration.ofSeconds(5));
            enter();

            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(2);
            assertThat(lastEdgeToken().getStringClaim(EdgeClaims.KIND)).isEqualTo("CLIENT");
        }

        @Test
        void ofAnOlderEpochIsNotKept() {
            redis.opsForHash().put("t:" + salon + ":access", "epoch", "9").block();
            enter();

            var field = "caller:" + user.id();
            assertThat(redis.opsForHash().hasKey("t:" + salon + ":access", field).block())
                    .isFalse();
        }

        @Test
        void isAskedAgainWhenItIsAMinuteOld() {
            enter();
            Surroundings.CLOCK.move(Duration.ofSeconds(61));
            enter();

            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(2);
        }

        @Test
        void thatCantBeReadIsAskedAgain() {
            redis.opsForHash().put("t:" + salon + ":access", "epoch", "5").block();
            redis.opsForHash()
                    .put("t:" + salon + ":access", "caller:" + user.id(), "{nonsense")
                    .block();

            assertThat(enter().status()).isEqualTo(200);
            assertThat(UPSTREAM.questionsAbout(salon)).isEqualTo(1);
        }
    }

    @Nested
    class WithoutTenantService {

        @Test
        void aDecisionServesUntilItIsAMinuteOld() {
            enter();
            UPSTREAM.deciding(false);
            redis.delete("t:" + salon + ":access").block();
            Surroundings.CLOCK.move(Duration.ofSeconds(50));
            assertThat(enter().status()).isEqualTo(200);

            Surroundings.CLOCK.move(Duration.ofSeconds(11));
            var late = enter();
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.slug()).isEqualTo("service-away");
        }

        @Test
        void nobodyNewEnters() {
            UPSTREAM.deciding(false);

            assertThat(enter().status()).isEqualTo(503);
            assertThat(UPSTREAM.received(path(salon))).isEmpty();
        }
    }

    private Answer enter() {
        return enter(salon, user);
    }

    private Answer enter(UUID which, Users who) {
        return api.anonymously().header("Authorization", who.bearer()).get(path(which));
    }

    private JWTClaimsSet lastEdgeToken() {
        return EdgeToken.of(UPSTREAM.received(path(salon)).getLast());
    }

    private static String path(UUID salon) {
        return "/api/v1/salons/" + salon + "/bookings";
    }
}
