package io.beautysalon.gateway.errors;

import io.beautysalon.starter.problem.Problem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Duration;

/** What only the gateway refuses. */
public enum GatewayProblem implements Problem {
    TOO_MANY_REQUESTS(
            "too-many-requests", Kind.TOO_MANY, "More was asked for than one caller may have."),
    REQUEST_TOO_SLOW(
            "request-too-slow", Kind.UNREADABLE, "The request did not arrive whole in time."),
    SERVICE_AWAY("service-away", Kind.UNAVAILABLE, "This part of the suite can't be reached now."),
    SERVICE_TOO_SLOW(
            "service-too-slow",
            Kind.UNAVAILABLE,
            "The answer took too long; whether something was done is not known.");

    private static final Duration SOON = Duration.ofSeconds(1);

    private final String slug;
    private final Kind kind;
    private final String title;

    GatewayProblem(String slug, Kind kind, String title) {
        this.slug = slug;
        this.kind = kind;
        this.title = title;
    }

    /** An exception that asks to come again in a moment. */
    public ProblemException soon() {
        return exception().retryAfter(SOON);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }
}
