package io.beautysalon.stripetwin.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param match what it strikes: {@code POST /v1/payment_intents/*} or, for webhooks, {@code
 *     payment_intent.*}
 * @param times how often it strikes before it is spent
 * @param probability of striking, 0 to 1, drawn from the twin's seed
 * @param delay for the kinds that wait
 * @param shouldRetry what {@code Stripe-Should-Retry} says, or null for no such header
 * @param code of the error with which the kinds that refuse do so, or null for an error without one
 */
public record Fault(
        FaultKind kind,
        String match,
        int times,
        double probability,
        Duration delay,
        @Nullable Boolean shouldRetry,
        @Nullable String code) {

    public static Fault once(FaultKind kind, String match) {
        return new Fault(kind, match, 1, 1, Duration.ZERO, null, null);
    }

    public Fault times(int newTimes) {
        return new Fault(kind, match, newTimes, probability, delay, shouldRetry, code);
    }

    public Fault lasting(Duration newDelay) {
        return new Fault(kind, match, times, probability, newDelay, shouldRetry, code);
    }

    public Fault withProbability(double newProbability) {
        return new Fault(kind, match, times, newProbability, delay, shouldRetry, code);
    }

    public Fault sayingRetry(boolean newShouldRetry) {
        return new Fault(kind, match, times, probability, delay, newShouldRetry, code);
    }

    public Fault withCode(@Nullable String newCode) {
        return new Fault(kind, match, times, probability, delay, shouldRetry, newCode);
    }

    boolean strikes(String subject) {
        var pattern = new StringBuilder();
        for (var piece : match.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append("\\Q").append(piece).append("\\E");
        }
        return subject.matches(pattern.toString());
    }
}
