package io.beautysalon.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.billing.bill.Adjustment.Kind;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The arithmetic of a bill, to the cent. */
class BillSumTests {

    @Test
    void takesTheTaxOutOfGrossPricesHalfUp() {
        var sum = sum(List.of(gross(5_000, 1_900)), List.of());

        assertThat(sum.total()).isEqualTo(5_000);
        assertThat(sum.taxes()).containsExactly(new BillSum.TaxLine("standard", 1_900, 4_202, 798));
    }

    @Test
    void addsTheTaxToNetPricesHalfUp() {
        var sum = sum(List.of(net(1_050, 500)), List.of());

        assertThat(sum.items().getFirst().tax()).isEqualTo(53); // 52.5
        assertThat(sum.total()).isEqualTo(1_103);
    }

    @Test
    void spreadsADiscountOverTaxedLinesBeforeTax() {
        var sum =
                sum(
                        List.of(gross(5_000, 1_900), gross(3_000, 700)),
                        List.of(adjustment(Kind.DISCOUNT, 1_000, null)));

        assertThat(sum.items()).extracting(BillSum.Item::adjusted).containsExactly(4_375L, 2_625L);
        assertThat(sum.items()).extracting(BillSum.Item::tax).containsExactly(699L, 172L);
        assertThat(sum.total()).isEqualTo(7_000);
    }

    @Test
    void neverFallsBelowZero() {
        var sum =
                sum(
                        List.of(gross(1_000, 1_900)),
                        List.of(
                                adjustment(Kind.DISCOUNT, 5_000, null),
                                adjustment(Kind.EXTRA, 200, 700)));

        assertThat(sum.total()).isEqualTo(200);
        assertThat(sum.items()).hasSize(2);
    }

    @Test
    void addsASurchargeAndTips() {
        var sum =
                BillSum.of(
                        List.of(gross(1_000, 1_900)),
                        List.of(adjustment(Kind.SURCHARGE, 300, null)),
                        List.of(new Tip(UUID.randomUUID(), 150)));

        assertThat(sum.total()).isEqualTo(1_300);
        assertThat(sum.payable()).isEqualTo(1_450);
    }

    @Test
    void sumsTaxesByRate() {
        var sum =
                sum(List.of(gross(1_190, 1_900), gross(2_380, 1_900), gross(107, 700)), List.of());

        assertThat(sum.taxes())
                .containsExactly(
                        new BillSum.TaxLine("standard", 1_900, 3_000, 570),
                        new BillSum.TaxLine("standard", 700, 100, 7));
    }

    @Nested
    class APortion {

        @Test
        void isCutSoThatNothingIsLost() {
            assertThat(Portions.of(100, List.of(1L, 1L, 1L))).containsExactly(34L, 33L, 33L);
            assertThat(Portions.of(10_000, List.of(3_333L, 3_333L, 3_334L)))
                    .containsExactly(3_333L, 3_333L, 3_334L);
            assertThat(Portions.of(5, List.of(0L, 0L))).containsExactly(5L, 0L);
            assertThat(Portions.of(5, List.of())).isEmpty();
        }

        @Test
        void isNeverMoreThanAUnitOff() {
            var random = new Random(7);
            IntStream.range(0, 2_000)
                    .forEach(round -> {
                        var weights =
                                LongStream.range(0, 1 + random.nextInt(9))
                                        .map(i -> random.nextInt(100_000))
                                        .boxed()
                                        .toList();
                        var amount = random.nextInt(99_999_999);
                        var parts = Portions.of(amount, weights);
                        var total = weights.stream().mapToLong(Long::longValue).sum();

                        assertThat(parts.stream().mapToLong(Long::longValue).sum())
                                .isEqualTo(amount);
                        IntStream.range(0, total == 0 ? 0 : parts.size())
                                .forEach(i ->
                                        assertThat(parts.get(i) * total - amount * weights.get(i))
                                                .isBetween(-total, total));
                    });
        }
    }

    private static BillSum sum(List<BillLine> lines, List<Adjustment> adjustments) {
        return BillSum.of(lines, adjustments, List.of());
    }

    private static BillLine gross(long price, int rate) {
        return new BillLine(UUID.randomUUID(), UUID.randomUUID(), price, "standard", rate, true);
    }

    private static BillLine net(long price, int rate) {
        return new BillLine(UUID.randomUUID(), UUID.randomUUID(), price, "standard", rate, false);
    }

    private static Adjustment adjustment(Kind kind, long amount, @Nullable Integer rate) {
        return new Adjustment(
                UUID.randomUUID(),
                kind,
                amount,
                "reason",
                rate == null ? null : "reduced",
                rate,
                rate == null ? null : true,
                "somebody");
    }
}
