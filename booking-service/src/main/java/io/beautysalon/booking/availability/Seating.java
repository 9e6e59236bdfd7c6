package io.beautysalon.booking.availability;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seats a visit at a start: for each line in turn the first staff member in fair order with whom
 * the rest still fits. What failed once is not tried again.
 */
final class Seating {

    private final List<VisitItem> items;
    private final Composition composition;
    private final Steps steps;
    private final Fairness fairness;
    private final Map<Integer, int[][]> orders = new HashMap<>();

    Seating(List<VisitItem> items, Composition composition, Steps steps, Fairness fairness) {
        this.items = items;
        this.composition = composition;
        this.steps = steps;
        this.fairness = fairness;
    }

    /** The last line of the visit at a start, with those before it; empty when it can't be. */
    Optional<Step> at(int start, boolean mustBeFlush) {
        var order = orders.computeIfAbsent(fairness.dayOf(start), this::orders);
        return new Walk(order, mustBeFlush).from(null, 0, start);
    }

    private int[][] orders(int day) {
        var ranks = fairness.ranks(day);
        return items.stream().map(item -> order(item, ranks)).toArray(int[][]::new);
    }

    /** The places of an item's performers, whose turn it is first. */
    private static int[] order(VisitItem item, Map<UUID, Integer> ranks) {
        var performers = item.performers();
        return IntStream.range(0, performers.size())
                .boxed()
                .sorted((a, b) ->
                        Integer.compare(
                                ranks.getOrDefault(performers.get(a).staffId(), Integer.MAX_VALUE),
                                ranks.getOrDefault(performers.get(b).staffId(), Integer.MAX_VALUE)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** From one start. */
    private final class Walk {

        private final int[][] order;
        private final boolean mustBeFlush;
        private final Set<State> failed = new HashSet<>();

        /** All that decides about the lines still to come. */
        private record State(
                int item,
                int time,
                UUID staff,
                Gaps.@Nullable Side opening,
                boolean flush,
                Holds holds) {}

        Walk(int[][] order, boolean mustBeFlush) {
            this.order = order;
            this.mustBeFlush = mustBeFlush;
        }

        Optional<Step> from(@Nullable Step before, int item, int time) {
            if (before != null && item == items.size()) {
                return steps.last(before, mustBeFlush);
            }
            var state = before == null ? null : state(before, item, time);
            if (state != null && !failed.isEmpty() && failed.contains(state)) {
                return Optional.empty();
            }
            for (int performer : order[item]) {
                var wanted = items.get(item);
                var fit = composition.fit(item, performer);
                var found =
                        steps.next(before, wanted, wanted.performers().get(performer), fit, time)
                                .flatMap(step -> from(step, item + 1, step.end()));
                if (found.isPresent()) {
                    return found;
                }
            }
            if (state != null) {
                failed.add(state);
            }
            return Optional.empty();
        }

        private static State state(Step before, int item, int time) {
            return new State(
                    item, time, before.staffId(), before.opening(), before.flush(), before.holds());
        }
    }
}
