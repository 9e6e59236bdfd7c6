package io.beautysalon.starter.problem;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a request can break. Each feature lists its own in an enum; {@code docs/problems.md}
 * is generated from them.
 */
public interface Problem {

    /** Stable name, kebab case; the last part of the problem's {@code type}. */
    String slug();

    /** Which family it belongs to; decides the HTTP status. */
    Kind kind();

    /** One sentence for people, the same for every occurrence. */
    String title();

    /** An exception to throw for this problem. */
    default ProblemException exception() {
        return new ProblemException(this);
    }

    /** An exception that also says what this occurrence is about. */
    default ProblemException because(String detail) {
        return exception().detail(detail);
    }

    /** An exception with one extra member, see {@link ProblemException#with}. */
    default ProblemException with(String member, @Nullable Object value) {
        return exception().with(member, value);
    }

    /** An exception that names one bad field, see {@link ProblemException#at}. */
    default ProblemException at(String pointer, String rule) {
        return exception().at(pointer, rule);
    }

    /** Families of problems and their HTTP status (RFC 9110, RFC 6585). */
    enum Kind {
        UNREADABLE(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        EXPIRED(410),
        STALE(412),
        TOO_LARGE(413),
        MEDIA_TYPE(415),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        BROKEN(500),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status of this family. */
        public int status() {
            return status;
        }
    }
}
