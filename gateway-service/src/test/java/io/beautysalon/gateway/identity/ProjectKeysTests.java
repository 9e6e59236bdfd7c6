package io.beautysalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.beautysalon.gateway.MovableClock;
import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.gateway.identity.TrustedKeys.TrustedKey;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

class ProjectKeysTests {

    /** None of these is about time: the first question of a cold, busy machine takes seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock();
    private PublishedKeys published;
    private ProjectKeys keys;

    @BeforeEach
    void publish() {
        published = new PublishedKeys(new JWKSet(key("first")));
        keys =
                new ProjectKeys(
                        WebClient.create(),
                        new IdentitySettings(
                                published.issuer(),
                                null,
                                Duration.ofMinutes(5),
                                Duration.ofSeconds(30),
                                PATIENCE),
                        clock);
    }

    @AfterEach
    void stop() {
        published.close();
    }

    @Test
    void areAskedForOnce() {
        IntStream.range(0, 5).forEach(i -> assertThat(find("first")).isPresent());

        assertThat(published.asked()).isEqualTo(1);
    }

    @Test
    void areAskedForOnceByManyAtOnce() {
        Flux.range(0, 20).flatMap(i -> keys.find("first")).blockLast(PATIENCE);

        assertThat(published.asked()).isEqualTo(1);
    }

    @Test
    void areAskedForAgainAfterFiveMinutesWhileTheKnownOnesServe() {
        find("first");
        published.publish(new JWKSet(key("second")));
        clock.move(Duration.ofMinutes(5));

        assertThat(find("first")).isPresent();
        await().until(() -> find("first").isEmpty());
        assertThat(find("second")).isPresent();
        assertThat(published.asked()).isEqualTo(2);
    }

    @Test
    void areAskedForAtTheFirstTokenOfANewOne() {
        find("first");
        clock.move(Duration.ofSeconds(31));
        published.publish(new JWKSet(List.of(key("first"), key("second"))));

        assertThat(find("second")).isPresent();
    }

    @Test
    void areNotAskedForMoreOftenHoweverManyIdsAreMadeUp() {
        find("first");
        clock.move(Duration.ofSeconds(31));
        IntStream.range(0, 50).forEach(i -> assertThat(find("made up " + i)).isEmpty());

        assertThat(published.asked()).isEqualTo(2);
    }

    @Test
    void stayKnownWhileTheProviderIsAway() {
        find("first");
        published.away(true);
        for (int minute = 0; minute < 10; minute++) {
            clock.move(Duration.ofMinutes(1));
            assertThat(find("first")).isPresent();
            assertThat(find("made up")).isEmpty();
        }
    }

    @Test
    void stayKnownWhenTheProviderTalksNonsense() {
        find("first");
        published.publish("<html>");
        clock.move(Duration.ofMinutes(6));

        assertThat(find("first")).isPresent();
        assertThat(find("made up")).isEmpty();
        assertThat(find("first")).isPresent();
    }

    @Test
    void cantBeToldFromForgedOnesWhileNoneIsKnown() {
        published.away(true);

        assertThatThrownBy(() -> find("first"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.problem())
                                        .isEqualTo(GatewayProblem.SERVICE_AWAY));
        published.away(false);
        assertThat(find("first")).isPresent();
    }

    private Optional<TrustedKey> find(String id) {
        return keys.find(id).blockOptional(PATIENCE);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
