package io.beautysalon.starter.telemetry;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that the work at hand belongs to (W3C Trace Context), with what caused it.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param correlationId one id for everything that one request led to
 * @param causationId the request or event that led to this work
 */
public record Trace(String traceId, String spanId, String correlationId, String causationId) {

    private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The bound trace, or a new one for work that nobody asked for. */
    public static Trace current() {
        return bound().orElseGet(Trace::fresh);
    }

    /** The bound trace, or empty for work that nobody asked for. */
    public static Optional<Trace> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** A trace that begins here. */
    public static Trace fresh() {
        var traceId = hex(16);
        return new Trace(traceId, hex(8), traceId, traceId);
    }

    /** Goes on with a caller's trace; a missing or malformed header begins a new one. */
    public static Trace continued(
            @Nullable String traceparent, @Nullable String correlationId, @Nullable String cause) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        var traceId = matcher.matches() ? matcher.group(1) : hex(16);
        return new Trace(
                traceId,
                hex(8),
                correlationId == null ? traceId : correlationId,
                cause == null ? traceId : cause);
    }

    /** The header that hands this trace on. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    /** Runs work within this trace. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
