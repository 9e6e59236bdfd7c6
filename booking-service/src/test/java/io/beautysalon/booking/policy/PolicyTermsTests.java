package io.beautysalon.booking.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.booking.CollectMode;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTermsTests {

    private static final Money PRICE = new Money(4_501, "EUR");

    @Nested
    class TheStandard {

        private final PolicyTerms terms = PolicyTerms.STANDARD;

        @Test
        void asksForNothing() {
            assertThat(terms.dueNow(PRICE).isZero()).isTrue();
        }

        @Test
        void isFreeUntilExactly24RealHoursBefore() {
            assertThat(terms.cancellationFee(PRICE, Duration.ofHours(24)).isZero()).isTrue();
            assertThat(terms.cancellationFee(PRICE, Duration.ofHours(24).minusSeconds(1)))
                    .isEqualTo(new Money(2_251, "EUR"));
        }

        @Test
        void costsWhatNotComingCostsOnceItHasBegun() {
            assertThat(terms.cancellationFee(PRICE, Duration.ZERO))
                    .isEqualTo(new Money(2_251, "EUR"));
            assertThat(terms.cancellationFee(PRICE, Duration.ofSeconds(-1))).isEqualTo(PRICE);
        }

        @Test
        void saysItInWords() {
            assertThat(terms.inWords())
                    .isEqualTo(
                            "Nothing is paid when booking. Cancelling costs 0 % up to 1440 minutes"
                                    + " before the start, 50 % up to 0 minutes before the start."
                                    + " Not coming costs 100 %.");
        }
    }

    @Nested
    class Moving {

        private final PolicyTerms terms =
                new PolicyTerms(
                        CollectMode.NONE,
                        0,
                        false,
                        List.of(new CancelTier(0, 5_000)),
                        10_000,
                        new MoveTerms(
                                List.of(new CancelTier(60, 2_000), new CancelTier(1_440, 0)), 2),
                        15);

        @Test
        void isFreeInTimeAndCostsItsTierLater() {
            assertThat(terms.moveFee(PRICE, Duration.ofHours(24)).isZero()).isTrue();
            assertThat(terms.moveFee(PRICE, Duration.ofHours(23))).isEqualTo(new Money(900, "EUR"));
            assertThat(terms.moveFee(PRICE, Duration.ofMinutes(5)))
                    .isEqualTo(new Money(900, "EUR"));
        }

        @Test
        void isFreeWhereNothingWasSaid() {
            assertThat(PolicyTerms.STANDARD.moveFee(PRICE, Duration.ZERO).isZero()).isTrue();
            assertThat(PolicyTerms.STANDARD.moves().allowAfter(1_000)).isTrue();
        }

        @Test
        void hasAMaximum() {
            assertThat(terms.moves().allowAfter(1)).isTrue();
            assertThat(terms.moves().allowAfter(2)).isFalse();
        }

        @Test
        void isSaidInWords() {
            assertThat(terms.inWords())
                    .endsWith(
                            "Moving costs 0 % up to 1440 minutes before the start, 20 % up to 60"
                                    + " minutes before the start. Moves at most: 2.");
        }
    }

    @Test
    void asksForADepositOrForAll() {
        assertThat(terms(CollectMode.DEPOSIT, 3_333).dueNow(PRICE))
                .isEqualTo(new Money(1_500, "EUR"));
        assertThat(terms(CollectMode.FULL, 0).dueNow(PRICE)).isEqualTo(PRICE);
        assertThat(terms(CollectMode.SAVE_CARD, 0).dueNow(PRICE).isZero()).isTrue();
        assertThat(terms(CollectMode.DEPOSIT, 3_333).inWords()).startsWith("33.33 % of the price");
        assertThat(terms(CollectMode.FULL, 0).inWords()).startsWith("The price is paid");
        assertThat(terms(CollectMode.SAVE_CARD, 0).inWords()).startsWith("A card is kept");
    }

    @Property
    void neverKeepsMoreThanThePriceAndNeverLessLater(
            @ForAll @LongRange(max = 99_999_999) long price,
            @ForAll @IntRange(max = 5_000) int first,
            @ForAll @IntRange(min = 5_000, max = 10_000) int second,
            @ForAll @IntRange(min = -100, max = 4_000) int minutesLeft) {
        var terms =
                new PolicyTerms(
                        CollectMode.NONE,
                        0,
                        List.of(new CancelTier(0, second), new CancelTier(1_000, first)),
                        10_000);
        var money = new Money(price, "EUR");
        var fee = terms.cancellationFee(money, Duration.ofMinutes(minutesLeft));
        var later = terms.cancellationFee(money, Duration.ofMinutes(minutesLeft - 1));

        assertThat(fee.amount()).isLessThanOrEqualTo(price);
        assertThat(later.amount()).isGreaterThanOrEqualTo(fee.amount());
    }

    @Test
    void tiersSurviveTheirColumn() {
        var converter = new CancelTiers();
        var tiers = List.of(new CancelTier(1_440, 0), new CancelTier(0, 5_000));

        assertThat(converter.convertToDatabaseColumn(tiers)).isEqualTo("1440:0,0:5000");
        assertThat(converter.convertToEntityAttribute("1440:0,0:5000")).isEqualTo(tiers);
        assertThat(converter.convertToEntityAttribute("")).isEmpty();
        assertThat(converter.convertToEntityAttribute(null)).isEmpty();
        assertThat(converter.convertToDatabaseColumn(null)).isEmpty();
    }

    @Test
    void tiersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CancelTier(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancelTier(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CancelTier(0, 10_001));
        assertThat(new CancelTier(0, 10_000).feeBp()).as("all of it").isEqualTo(10_000);
    }

    @Test
    void notComingCostsItsShare() {
        var half = new PolicyTerms(CollectMode.NONE, 0, List.of(new CancelTier(0, 0)), 5_000);

        assertThat(half.noShowFee(PRICE)).isEqualTo(new Money(2_251, "EUR")); // half up
        assertThat(PolicyTerms.STANDARD.noShowFee(PRICE)).isEqualTo(PRICE);
    }

    private static PolicyTerms terms(CollectMode collect, int depositBp) {
        return new PolicyTerms(collect, depositBp, List.of(new CancelTier(0, 0)), 10_000);
    }
}
