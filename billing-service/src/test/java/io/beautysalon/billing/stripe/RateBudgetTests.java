package io.beautysalon.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls stay below Stripe's limit, and those that move money come first. */
class RateBudgetTests {

    private Instant now = Instant.parse("2027-03-28T10:00:00Z");
    private final RateBudget budget =
            new RateBudget(
                    new StripeProperties(
                            URI.create("http://stripe"),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(20),
                            20,
                            80,
                            URI.create("http://back")),
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
    void letsASecondsCallsGoAndNoMore() {
        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(80);
    }

    @Test
    void keepsAQuarterForMoneyFromThoseWhoOnlyLook() {
        assertThat(granted(budget::letsLook, 200)).isEqualTo(60);
        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(20);
    }

    @Test
    void fillsUpAsTimePassesAndNeverBeyondASecond() {
        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(80);

        now = now.plusMillis(500);
        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(40);

        now = now.plusSeconds(60);
        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(80);
    }

    @Test
    void survivesAClockThatGoesBack() {
        now = now.minusSeconds(5);

        assertThat(granted(budget::letsMoneyMove, 200)).isEqualTo(80);
    }

    private static long granted(BooleanSupplier ask, int times) {
        return IntStream.range(0, times).filter(each -> ask.getAsBoolean()).count();
    }
}
