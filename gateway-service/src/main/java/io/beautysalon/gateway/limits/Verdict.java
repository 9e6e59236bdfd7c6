package io.beautysalon.gateway.limits;

/**
 * What the fullest-used of the buckets says.
 *
 * @param limit its size
 * @param remaining what is left in it
 * @param resetSeconds when it will be full again
 * @param retrySeconds when this request would fit, 0 if it did
 */
record Verdict(boolean allowed, int limit, int remaining, int resetSeconds, int retrySeconds) {

    static Verdict of(int limit, double perSecond, double tokens, int cost, boolean allowed) {
        return new Verdict(
                allowed,
                limit,
                (int) Math.max(0, Math.floor(tokens)),
                (int) Math.ceil((limit - tokens) / perSecond),
                allowed ? 0 : (int) Math.max(1, Math.ceil((cost - tokens) / perSecond)));
    }
}
