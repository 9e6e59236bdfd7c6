package io.beautysalon.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.billing.PaymentKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How what may be kept spreads over a booking's payments. */
class SharesTests {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void keepsTheOldestPaymentFirst() {
        var shares = over(2_500, deposit(FIRST, 2_000), deposit(SECOND, 1_000));

        assertThat(shares.of(FIRST)).isEqualTo(2_000);
        assertThat(shares.of(SECOND)).isEqualTo(500);
        assertThat(shares.missing()).isZero();
    }

    @Test
    void countsCashFirstBecauseNobodyCanSendItBack() {
        var cash =
                new Shares.Holding(
                        SECOND, PaymentKind.BALANCE, true, 1_500, 0, 0, Long.MAX_VALUE, 0);

        var shares = over(2_000, deposit(FIRST, 2_000), cash);

        assertThat(shares.of(SECOND)).isEqualTo(1_500);
        assertThat(shares.of(FIRST)).isEqualTo(500);
    }

    @Test
    void neverAsksAgainForWhatTheDeskGaveBack() {
        var givenBack =
                new Shares.Holding(
                        FIRST, PaymentKind.DEPOSIT, false, 2_000, 1_800, 0, Long.MAX_VALUE, 0);

        var shares = over(500, givenBack);

        assertThat(shares.of(FIRST)).isEqualTo(200);
        assertThat(shares.missing()).isZero();
    }

    @Test
    void asksForWhatASettlementGaveBackBefore() {
        var settled =
                new Shares.Holding(
                        FIRST, PaymentKind.DEPOSIT, false, 2_000, 1_500, 1_500, 2_000, 0);

        var shares = over(1_200, settled);

        assertThat(shares.of(FIRST)).isEqualTo(500);
        assertThat(shares.missing()).isEqualTo(700);
    }

    @Test
    void leavesNothingToAPaymentThatFoundNoPlace() {
        var unplaced = new Shares.Holding(FIRST, PaymentKind.DEPOSIT, false, 2_000, 0, 0, 0, 0);

        var shares = over(1_000, unplaced, deposit(SECOND, 3_000));

        assertThat(shares.of(FIRST)).isZero();
        assertThat(shares.of(SECOND)).isEqualTo(1_000);
    }

    @Test
    void knowsNothingOfAPaymentThatIsNotTheBookings() {
        assertThat(over(1_000, deposit(FIRST, 1_000)).of(SECOND)).isZero();
    }

    @Nested
    class AnOpenAsk {

        @Test
        void ofAFeeStandsWhileItIsMissing() {
            var shares = over(3_000, deposit(FIRST, 1_000), asked(PaymentKind.FEE, 2_000));

            assertThat(shares.wants(SECOND)).isTrue();
            assertThat(shares.missing()).isZero();
        }

        @Test
        void ofAFeeFallsWhenLessIsMissing() {
            var shares = over(2_000, deposit(FIRST, 1_000), asked(PaymentKind.FEE, 2_000));

            assertThat(shares.wants(SECOND)).isFalse();
            assertThat(shares.missing()).isEqualTo(1_000);
        }

        @Test
        void ofADepositFallsWhenTheBookingIsOver() {
            assertThat(over(2_000, asked(PaymentKind.DEPOSIT, 2_000)).wants(SECOND)).isFalse();
        }

        @Test
        void ofADepositStandsWhileTheBookingGoesOn() {
            var shares = Shares.of(2_500, false, List.of(asked(PaymentKind.DEPOSIT, 2_000)));

            assertThat(shares.wants(SECOND)).isTrue();
            assertThat(shares.missing()).isEqualTo(500);
        }
    }

    private static Shares over(long keep, Shares.Holding... holdings) {
        return Shares.of(keep, true, List.of(holdings));
    }

    private static Shares.Holding deposit(UUID payment, long held) {
        return new Shares.Holding(
                payment, PaymentKind.DEPOSIT, false, held, 0, 0, Long.MAX_VALUE, 0);
    }

    private static Shares.Holding asked(PaymentKind kind, long amount) {
        return new Shares.Holding(SECOND, kind, false, 0, 0, 0, Long.MAX_VALUE, amount);
    }
}
