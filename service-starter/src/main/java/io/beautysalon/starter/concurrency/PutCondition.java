package io.beautysalon.starter.concurrency;

import io.beautysalon.starter.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a PUT says of the resource that it creates or replaces (RFC 9110, section 13): {@code
 * If-None-Match: *} or {@code If-Match} with the version it replaces.
 *
 * @param creates whether it says that there is none yet
 * @param replaces the version part of the ETag that it replaces, -1 for one that was never ours,
 *     null when it names none
 */
public record PutCondition(boolean creates, @Nullable Long replaces) {

    /**
     * Compares with what there is.
     *
     * @param current the resource's version, null when there is no such resource yet
     * @throws io.beautysalon.starter.problem.ProblemException {@code if-match-required} (428)
     *     without the header that fits, {@code stale} (412) when the versions differ
     */
    public void check(@Nullable Long current) {
        if (current == null && !creates) {
            throw CommonProblem.IF_MATCH_REQUIRED.because(
                    "It does not exist yet: send If-None-Match: *.");
        }
        if (current != null && replaces == null) {
            throw CommonProblem.IF_MATCH_REQUIRED.exception();
        }
        if (current != null && !current.equals(replaces)) {
            throw CommonProblem.STALE.exception();
        }
    }
}
