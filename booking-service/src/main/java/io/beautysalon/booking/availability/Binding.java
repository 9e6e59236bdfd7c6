package io.beautysalon.booking.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules bind whoever asks; those that don't only warn.
 *
 * @param clientRules lead time, horizon, grid, gaps and caps
 * @param hours opening and working hours, time off and travel
 * @param overlap what is taken already
 * @param past how long ago a visit may have begun
 */
public record Binding(boolean clientRules, boolean hours, boolean overlap, Duration past) {

    /** A client books on her own. */
    public static final Binding ONLINE = new Binding(true, true, true, Duration.ZERO);

    /** The desk books: the salon's wishes about how clients book only warn it. */
    public static final Binding DESK = new Binding(false, true, true, Duration.ZERO);

    /** Hours and time off only warn: somebody may and has a reason. */
    public Binding overridingHours() {
        return new Binding(clientRules, false, overlap, past);
    }

    /** Time that is taken only warns: somebody may and has a reason. */
    public Binding overbooking() {
        return new Binding(clientRules, hours, false, past);
    }

    /** Walk-ins began a moment ago, entries of the past up to some days ago. */
    public Binding backTo(Duration ago) {
        return new Binding(clientRules, hours, overlap, ago);
    }

    boolean binds(Rule rule) {
        return switch (rule.strength()) {
            case ALL -> true;
            case CLIENTS -> clientRules;
            case HOURS -> hours;
            case OVERLAP -> overlap;
        };
    }

    /** Those of the rules that bind. */
    Set<Rule> bound(List<Rule> rules) {
        var bound = EnumSet.noneOf(Rule.class);
        rules.stream().filter(this::binds).forEach(bound::add);
        return bound;
    }

    /** The strictest first: nobody overrides or overbooks where it isn't needed. */
    List<Binding> attempts() {
        var attempts = new ArrayList<Binding>();
        attempts.add(new Binding(clientRules, true, true, past));
        if (!hours) {
            attempts.add(new Binding(clientRules, false, true, past));
        }
        if (!overlap) {
            attempts.add(this);
        }
        return attempts;
    }
}
