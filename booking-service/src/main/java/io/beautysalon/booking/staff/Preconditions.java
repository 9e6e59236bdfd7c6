package io.beautysalon.booking.staff;

import io.beautysalon.starter.concurrency.ETags;
import io.beautysalon.starter.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What a PUT must say that creates a resource or replaces one (RFC 9110, section 13). */
public final class Preconditions {

    private Preconditions() {}

    /** A creating PUT says {@code If-None-Match: *}. */
    public static void requireCreation(@Nullable String ifNoneMatch) {
        if (!"*".equals(ifNoneMatch)) {
            throw CommonProblem.IF_MATCH_REQUIRED.because(
                    "It does not exist yet: send If-None-Match: *.");
        }
    }

    /** Every other names the version it replaces. */
    public static void requireVersion(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw CommonProblem.IF_MATCH_REQUIRED.exception();
        }
        if (!ifMatch.strip().equals(ETags.of(version))) {
            throw CommonProblem.STALE.exception();
        }
    }
}
