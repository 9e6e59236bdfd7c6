package io.beautysalon.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.gateway.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RedisCallsTests {

    private final MovableClock clock = new MovableClock();
    private final RedisCalls calls =
            new RedisCalls(
                    new RedisPatience(
                            Duration.ofMillis(20),
                            Duration.ofMillis(400),
                            3,
                            Duration.ofSeconds(1)),
                    clock);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void giveTheAnswer() {
        assertThat(calls.call(Mono.just(1)).block()).isEqualTo(1);
        assertThat(calls.call(Mono.empty()).block()).isNull();
    }

    @Test
    void failWhenItTakesTooLong() {
        assertAway(calls.call(Mono.never()));
        assertAway(calls.call(Mono.error(new IllegalStateException("refused"))));
    }

    @Test
    void leaveItAloneForAMomentAfterAFewFailuresInARow() {
        fail(3);
        assertAway(calls.call(asking()));
        assertThat(asked).hasValue(0);

        clock.move(Duration.ofSeconds(1));
        assertThat(calls.call(asking()).block()).isEqualTo(1);
    }

    @Test
    void forgiveFailuresThatAreNotInARow() {
        fail(2);
        calls.call(Mono.just(1)).block();
        fail(2);

        assertThat(calls.call(asking()).block()).isEqualTo(1);
    }

    @Test
    void areTriedInAnyCaseForWhomThereIsNoOtherWay() {
        fail(3);

        assertThat(calls.insist(asking()).block()).isEqualTo(1);
        assertThat(calls.insist(Mono.just(1).delayElement(Duration.ofMillis(60))).block())
                .isEqualTo(1);
    }

    private Mono<Integer> asking() {
        return Mono.fromCallable(asked::incrementAndGet);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertAway(calls.call(Mono.error(new IllegalStateException("refused"))));
        }
    }

    private static void assertAway(Mono<?> call) {
        assertThatThrownBy(call::block).isInstanceOf(RedisAway.class);
    }
}
