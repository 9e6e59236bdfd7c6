package io.beautysalon.billing.bill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts an amount into parts by weight so that they add up exactly (largest remainder). */
final class Portions {

    private Portions() {}

    /**
     * One part a weight, in their order; of equal remainders the earlier one gets the unit.
     *
     * @param amount in minor units, 0 or more
     * @param weights 0 or more each; when all are 0 the first takes everything
     */
    static List<Long> of(long amount, List<Long> weights) {
        var total = weights.stream().mapToLong(Long::longValue).sum();
        var parts = new ArrayList<Long>();
        if (total == 0) {
            IntStream.range(0, weights.size()).forEach(i -> parts.add(i == 0 ? amount : 0));
            return parts;
        }
        weights.forEach(weight -> parts.add(Math.multiplyExact(amount, weight) / total));
        var missing = amount - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer i) ->
                                -(Math.multiplyExact(amount, weights.get(i)) % total)))
                .limit(missing)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }
}
