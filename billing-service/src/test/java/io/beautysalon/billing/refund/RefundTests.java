package io.beautysalon.billing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A refund only goes forward, and it may still fail after it succeeded. */
class RefundTests {

    private final Refund refund =
            Refund.ofSettlement(UUID.randomUUID(), UUID.randomUUID(), 500, Instant.EPOCH);

    @Test
    void succeedsOnce() {
        assertThat(refund.becomes("re_1", RefundStatus.SUCCEEDED)).isTrue();
        assertThat(refund.becomes("re_1", RefundStatus.SUCCEEDED)).isFalse();
        assertThat(refund.becomes("re_1", RefundStatus.PENDING)).isFalse();
        assertThat(refund.status()).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    void mayFailAfterItSucceeded() {
        refund.becomes("re_1", RefundStatus.SUCCEEDED);

        assertThat(refund.becomes("re_1", RefundStatus.FAILED)).isTrue();
        assertThat(refund.becomes("re_1", RefundStatus.SUCCEEDED)).isFalse();
    }

    @Test
    void isFailedWhenStripeRefusesIt() {
        refund.refuse();

        assertThat(refund.status()).isEqualTo(RefundStatus.FAILED);
        assertThat(refund.stripeRefund()).isEmpty();
    }

    @Test
    void givesSomethingBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Refund.ofSettlement(
                                UUID.randomUUID(), UUID.randomUUID(), 0, Instant.EPOCH));
    }
}
