package io.beautysalon.gateway.limits;

import java.util.Comparator;

/**
 * What one bucket says, or the emptiest of several.
 *
 * @param limit its size
 * @param remaining what is left in it
 * @param resetSeconds when it will be full again
 * @param retrySeconds when this request would fit, 0 if it did
 */
record Verdict(boolean allowed, int limit, int remaining, long resetSeconds, long retrySeconds) {

    /** Refusals first, then whoever has least left. */
    static final Comparator<Verdict> STRICTEST =
            Comparator.comparing(Verdict::allowed).thenComparingInt(Verdict::remaining);

    /** A bucket's level is counted in thousandths of a unit. */
    static final long UNIT = 1_000;

    static Verdict of(int limit, long perSecond, long level, int cost, boolean allowed) {
        return new Verdict(
                allowed,
                limit,
                (int) Math.max(0, level / UNIT),
                seconds(limit * UNIT - level, perSecond),
                allowed ? 0 : Math.max(1, seconds(cost * UNIT - level, perSecond)));
    }

    private static long seconds(long missing, long perSecond) {
        return Math.ceilDiv(missing, perSecond * UNIT);
    }
}
