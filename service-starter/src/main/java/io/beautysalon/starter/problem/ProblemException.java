package io.beautysalon.starter.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule was broken: rolls back, and becomes the answer. The one exception that features throw at
 * their callers.
 */
public final class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final transient List<FieldProblem> errors = new ArrayList<>();
    private transient @Nullable Duration retryAfter;
    private transient @Nullable String detail;

    /** An occurrence of the problem. */
    public ProblemException(Problem problem) {
        super(problem.slug());
        this.problem = problem;
    }

    /**
     * One bad field.
     *
     * @param pointer JSON pointer into the body ({@code /items/0/variantId}), or the name of a
     *     parameter or header
     * @param rule what would be right, one phrase
     */
    public record FieldProblem(String pointer, String rule) {}

    /** What this occurrence is about; no personal data, no SQL, no class names. */
    public ProblemException detail(String text) {
        detail = text;
        return this;
    }

    /** Adds a member to the answer (RFC 9457, section 3.2); the value becomes JSON. */
    public ProblemException with(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    /**
     * Names a bad field; may be called several times, so that a caller sees all of them at once.
     */
    public ProblemException at(String pointer, String rule) {
        errors.add(new FieldProblem(pointer, rule));
        return this;
    }

    /**
     * When a retry makes sense, for the {@code Retry-After} header; rounded up to whole seconds.
     */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** The rule that was broken. */
    public Problem problem() {
        return problem;
    }

    /** What this occurrence is about, or null. */
    public @Nullable String detail() {
        return detail;
    }

    /** Extra members of the answer. */
    public Map<String, @Nullable Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The bad fields, empty when the problem is not about fields. */
    public List<FieldProblem> errors() {
        return Collections.unmodifiableList(errors);
    }

    /** When a retry makes sense, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
