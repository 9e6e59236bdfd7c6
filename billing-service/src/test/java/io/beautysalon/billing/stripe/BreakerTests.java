package io.beautysalon.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Stripe is left alone after it couldn't be reached five times in a row; then one call tries. */
class BreakerTests {

    private Instant now = Instant.parse("2027-03-28T10:00:00Z");
    private final Breaker breaker =
            new Breaker(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }
                    });

    @Test
    void opensAfterFiveFailuresInARow() {
        fail(4);
        assertThat(breaker.lets()).isTrue();
        fail(1);
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void startsAgainFromZeroAfterASuccess() {
        fail(4);
        breaker.reached();
        fail(4);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void letsOneTryAfterAWhile() {
        fail(5);
        now = now.plusSeconds(5);

        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();

        breaker.reached();
        assertThat(breaker.lets()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
