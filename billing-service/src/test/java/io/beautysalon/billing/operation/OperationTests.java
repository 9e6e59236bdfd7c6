package io.beautysalon.billing.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * One call to Stripe: taken by one worker, in doubt as long as nobody knows, never sent under a
 * forgotten key.
 */
class OperationTests {

    private static final Instant NOW = Instant.parse("2027-03-28T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Operation operation =
            Operation.planned(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Verb.CAPTURE,
                    100,
                    new StripeRequest(
                            "/v1/payment_intents/pi_1/capture", "amount_to_capture=100", "acct_1"),
                    NOW);

    @Test
    void isTakenByOneWorkerAtATime() {
        assertThat(operation.claim(NOW, LEASE)).isTrue();
        assertThat(operation.claim(NOW.plusSeconds(29), LEASE)).isFalse();
        assertThat(operation.claim(NOW.plusSeconds(30), LEASE)).isTrue();
    }

    @Test
    void isNotTakenAgainOnceItHasEnded() {
        operation.claim(NOW, LEASE);
        operation.succeed();

        assertThat(operation.claim(NOW.plus(Duration.ofDays(1)), LEASE)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> operation.fail("late"));
    }

    @Test
    void isNeverSentUnderAKeyThatStripeMayHaveForgotten() {
        operation.claim(NOW, LEASE);

        assertThat(operation.keyMayBeForgotten(NOW.plus(Duration.ofHours(23)).minusSeconds(1)))
                .isFalse();
        assertThat(operation.keyMayBeForgotten(NOW.plus(Duration.ofHours(23)))).isTrue();
    }

    @Test
    void looksInsteadOfRepeatingAReplayed500ForEver() {
        var now = NOW;
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(operation.repeatsTeachNothing()).isFalse();
            assertThat(operation.claim(now, LEASE)).isTrue();
            now = now.plusSeconds(60);
            operation.doubt("status 500", now);
        }
        assertThat(operation.repeatsTeachNothing()).isTrue();
    }

    @Test
    void staysInDoubtForAPersonToDecide() {
        operation.claim(NOW, LEASE);
        operation.leaveToOperator("no trace", NOW);

        assertThat(operation.isStuck()).isTrue();

        assertThat(operation.status()).isEqualTo(OperationStatus.UNKNOWN);
        assertThat(operation.claim(NOW.plus(Duration.ofDays(9)), LEASE)).isFalse();
    }

    @Test
    void waitsLongerAfterEveryDoubt() {
        var properties =
                new OperationProperties(LEASE, Duration.ofSeconds(1), Duration.ofMinutes(2));

        assertThat(properties.retryAfter(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(properties.retryAfter(4, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(properties.retryAfter(60, 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.retryAfter(4, 0.5)).isEqualTo(Duration.ofSeconds(6));
        assertThat(properties.retryAfter(60, 1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void dropsAReadThatWasOvertaken() {
        var reads = new ReadCounter();
        var first = reads.start();
        var second = reads.start();

        assertThat(reads.admit(second)).isTrue();
        assertThat(reads.admit(first)).isFalse();
    }
}
