package io.beautysalon.starter.problem;

/** Problems that any endpoint can have. */
public enum CommonProblem implements Problem {
    BODY_UNREADABLE(
            "body-unreadable",
            Kind.UNREADABLE,
            "The body is not the JSON that this endpoint reads."),
    PARAMETER_UNREADABLE(
            "parameter-unreadable", Kind.UNREADABLE, "A parameter is not of its type."),
    HEADER_MISSING(
            "header-missing", Kind.UNREADABLE, "A required header is missing or unreadable."),
    INVALID("invalid", Kind.INVALID, "The request is readable, but some fields break a rule."),
    NOT_SIGNED_IN(
            "not-signed-in", Kind.NOT_SIGNED_IN, "This needs a caller that proves who it is."),
    SCOPE_MISSING("scope-missing", Kind.FORBIDDEN, "The caller may not do this here."),
    SECOND_FACTOR_NEEDED(
            "second-factor-needed",
            Kind.FORBIDDEN,
            "This needs a second factor given in the last 10 minutes."),
    SALON_READ_ONLY("salon-read-only", Kind.FORBIDDEN, "The salon is read-only at the moment."),
    SALON_CLOSED("salon-closed", Kind.FORBIDDEN, "The salon is suspended or closed."),
    NOT_FOUND("not-found", Kind.NOT_FOUND, "There is no such thing here."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed", Kind.METHOD, "This resource doesn't know that method."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            Kind.NOT_ACCEPTABLE,
            "This resource is not available in that media type."),
    MEDIA_TYPE_UNSUPPORTED(
            "media-type-unsupported", Kind.MEDIA_TYPE, "The body's media type is not read here."),
    BODY_TOO_LARGE("body-too-large", Kind.TOO_LARGE, "The body is larger than allowed."),
    CONFLICT("conflict", Kind.CONFLICT, "It collides with something that exists already."),
    STALE("stale", Kind.STALE, "The resource has changed since it was read."),
    IF_MATCH_REQUIRED(
            "if-match-required",
            Kind.PRECONDITION_REQUIRED,
            "This needs If-Match with the resource's ETag."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            Kind.INVALID,
            "The Idempotency-Key belongs to another request."),
    REQUEST_IN_FLIGHT(
            "request-in-flight", Kind.CONFLICT, "A request with this Idempotency-Key is running."),
    BUSY(
            "busy",
            Kind.CONFLICT,
            "Too many callers want the same thing at once; nothing was changed."),
    INTERNAL(
            "internal",
            Kind.BROKEN,
            "Something broke on our side; it is logged under the trace id."),
    UNAVAILABLE(
            "unavailable",
            Kind.UNAVAILABLE,
            "Something we depend on is away; nothing was changed.");

    private final String slug;
    private final Kind kind;
    private final String title;

    CommonProblem(String slug, Kind kind, String title) {
        this.slug = slug;
        this.kind = kind;
        this.title = title;
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
