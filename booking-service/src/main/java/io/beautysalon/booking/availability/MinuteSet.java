package io.beautysalon.booking.availability;

import java.util.Arrays;

/**
 * A set of minutes of one window, one bit each. Minutes outside the window are never in the set, so
 * whatever reaches over its edge counts as not free.
 */
final class MinuteSet {

    private final int length;
    private final long[] words;

    private MinuteSet(int length, long[] words) {
        this.length = length;
        this.words = words;
    }

    static MinuteSet none(int length) {
        return new MinuteSet(length, new long[(length + 63) >>> 6]);
    }

    static MinuteSet all(int length) {
        return none(length).add(0, length);
    }

    int length() {
        return length;
    }

    MinuteSet copy() {
        return new MinuteSet(length, words.clone());
    }

    boolean contains(int minute) {
        return minute >= 0 && minute < length && (words[minute >>> 6] & 1L << minute) != 0;
    }

    /** Adds [from, to), cut to the window. */
    MinuteSet add(int from, int to) {
        int first = Math.max(from, 0);
        int end = Math.min(to, length);
        for (int word = first >>> 6; first < end; word++, first = word << 6) {
            words[word] |= mask(word, first, end);
        }
        return this;
    }

    /** Takes [from, to) out, cut to the window. */
    MinuteSet remove(int from, int to) {
        int first = Math.max(from, 0);
        int end = Math.min(to, length);
        for (int word = first >>> 6; first < end; word++, first = word << 6) {
            words[word] &= ~mask(word, first, end);
        }
        return this;
    }

    MinuteSet keep(MinuteSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    MinuteSet addAll(MinuteSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    MinuteSet removeAll(MinuteSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    /** The first minute of each run. */
    MinuteSet runStarts() {
        return copy().removeAll(shifted(1));
    }

    /** The first minute after each run. */
    MinuteSet runEnds() {
        return shifted(1).removeAll(this);
    }

    /** All minutes so much later, or earlier when negative. */
    MinuteSet shifted(int minutes) {
        return minutes < 0 ? earlier(-minutes) : all(length).keepLater(this, minutes);
    }

    /** The minutes from which {@code minutes} in a row are in this set. */
    MinuteSet runs(int minutes) {
        var runs = copy();
        for (int known = 1; known < minutes; ) {
            int step = Math.min(known, minutes - known);
            runs.keepEarlier(runs, step);
            known += step;
        }
        return runs;
    }

    /** The minutes that are {@code minutes} before a minute of this set. */
    MinuteSet earlier(int minutes) {
        return minutes == 0 ? copy() : all(length).keepEarlier(this, minutes);
    }

    /**
     * Keeps the minutes that are {@code minutes} (&gt;= 0) before a minute of the other set; reads
     * ahead of what it writes, so the other may be this set.
     */
    MinuteSet keepEarlier(MinuteSet other, int minutes) {
        int skip = minutes >>> 6;
        int bits = minutes & 63;
        for (int i = 0; i < words.length; i++) {
            long low = other.word(i + skip) >>> bits;
            long high = bits == 0 ? 0 : other.word(i + skip + 1) << (64 - bits);
            words[i] &= low | high;
        }
        return this;
    }

    /** Keeps the minutes that are {@code minutes} (&gt;= 0) after a minute of the other set. */
    MinuteSet keepLater(MinuteSet other, int minutes) {
        int skip = minutes >>> 6;
        int bits = minutes & 63;
        for (int i = words.length - 1; i >= 0; i--) {
            long high = other.word(i - skip) << bits;
            long low = bits == 0 ? 0 : other.word(i - skip - 1) >>> (64 - bits);
            words[i] &= low | high;
        }
        return this;
    }

    /** The first minute of this set at or after {@code from}, or -1. */
    int next(int from) {
        int word = from >>> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & -1L << from;
        while (rest == 0) {
            if (++word == words.length) {
                return -1;
            }
            rest = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    /** Whether all of [from, to) is in this set; what lies outside the window is not. */
    boolean containsAll(int from, int to) {
        return from >= to || (from >= 0 && to <= length && runFrom(from) >= to - from);
    }

    /** How many minutes in a row, from this one on, are in this set. */
    int runFrom(int from) {
        if (!contains(from)) {
            return 0;
        }
        int word = from >>> 6;
        long holes = ~words[word] & -1L << from;
        while (holes == 0 && ++word < words.length) {
            holes = ~words[word];
        }
        int end = holes == 0 ? length : (word << 6) + Long.numberOfTrailingZeros(holes);
        return Math.min(end, length) - from;
    }

    /** How many minutes in a row, up to and without this one, are in this set. */
    int runBefore(int end) {
        if (!contains(end - 1)) {
            return 0;
        }
        int word = (end - 1) >>> 6;
        long holes = ~words[word] & -1L >>> -end;
        while (holes == 0 && --word >= 0) {
            holes = ~words[word];
        }
        int begin = holes == 0 ? 0 : (word << 6) + 64 - Long.numberOfLeadingZeros(holes);
        return end - begin;
    }

    private long word(int index) {
        return index >= 0 && index < words.length ? words[index] : 0;
    }

    private static long mask(int word, int first, int end) {
        long from = -1L << first;
        int last = Math.min(end, (word + 1) << 6);
        return from & -1L >>> -last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MinuteSet that
                && length == that.length
                && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
