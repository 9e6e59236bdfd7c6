package io.beautysalon.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MinuteSetTests {

    @Property
    void behavesLikeASetOfNumbers(
            @ForAll @IntRange(max = 300) int length,
            @ForAll @Size(max = 12) List<@IntRange(min = -70, max = 370) Integer> edges) {
        var set = MinuteSet.none(length);
        var numbers = new TreeSet<Integer>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            int from = edges.get(i);
            int to = edges.get(i + 1);
            if (i % 3 == 2) {
                set.remove(from, to);
                numbers.removeIf(minute -> minute >= from && minute < to);
            } else {
                set.add(from, to);
                numbers.addAll(minutes(length, minute -> minute >= from && minute < to));
            }
        }

        assertThat(members(set)).isEqualTo(numbers);
        assertThat(set).isEqualTo(set.copy()).hasSameHashCodeAs(set.copy());
    }

    @Property
    void findsRuns(
            @ForAll @IntRange(max = 300) int length,
            @ForAll @Size(max = 40) Set<@IntRange(max = 299) Integer> holes,
            @ForAll @IntRange(min = 1, max = 200) int run) {
        var set = without(length, holes);

        assertThat(members(set.runs(run)))
                .isEqualTo(
                        minutes(length, m -> IntStream.range(m, m + run).allMatch(set::contains)));
    }

    @Property
    void movesEarlierAndLater(
            @ForAll @IntRange(max = 300) int length,
            @ForAll @Size(max = 40) Set<@IntRange(max = 299) Integer> holes,
            @ForAll @IntRange(max = 310) int by) {
        var set = without(length, holes);

        assertThat(members(set.earlier(by))).isEqualTo(minutes(length, m -> set.contains(m + by)));
        assertThat(members(MinuteSet.all(length).keepLater(set, by)))
                .isEqualTo(minutes(length, m -> set.contains(m - by)));
    }

    private static MinuteSet without(int length, Set<Integer> holes) {
        var set = MinuteSet.all(length);
        holes.forEach(hole -> set.remove(hole, hole + 1));
        return set;
    }

    private static Set<Integer> minutes(int length, IntPredicate which) {
        var minutes = new TreeSet<Integer>();
        IntStream.range(0, length).filter(which).forEach(minutes::add);
        return minutes;
    }

    private static Set<Integer> members(MinuteSet set) {
        var members = new TreeSet<Integer>();
        for (int m = set.next(0); m >= 0; m = set.next(m + 1)) {
            members.add(m);
        }
        return members;
    }
}
