package io.beautysalon.booking.catalog;

import org.jspecify.annotations.Nullable;

/** What an option does to a treatment's time. */
public sealed interface OptionEffect {

    /** It changes the price only. */
    record None() implements OptionEffect {}

    /** It makes the phase of that name longer, or shorter when negative. */
    record Lengthens(String phase, int minutes) implements OptionEffect {}

    /** It is a phase of its own before that place of the version's phases, counted from 0. */
    record OwnPhase(int position, VersionPhase phase) implements OptionEffect {}

    /**
     * An option's effect by its columns.
     *
     * @param own its name and minutes as a phase
     */
    static OptionEffect of(@Nullable String phase, @Nullable Integer position, VersionPhase own) {
        if (phase != null) {
            return new Lengthens(phase, own.minutes());
        }
        return position == null ? new None() : new OwnPhase(position, own);
    }
}
