package io.beautysalon.starter.concurrency;

import io.beautysalon.starter.problem.CommonProblem;

/**
 * The version that a caller saw, from {@code If-Match}. A handler that declares this parameter
 * answers 428 without the header; the use case compares before it changes anything.
 *
 * @param version the version part of the ETag
 */
public record IfMatch(long version) {

    /**
     * Compares with the version at hand.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code stale} (412) when they differ
     */
    public void check(long current) {
        if (version != current) {
            throw CommonProblem.STALE.exception();
        }
    }
}
