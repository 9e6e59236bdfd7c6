package io.beautysalon.booking.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a version's phases, a staff member's own minutes and the chosen options become a treatment.
 */
public final class Recipe {

    private Recipe() {}

    /**
     * The phases in their order.
     *
     * @param ownMinutes by the phase's place; processing takes its time with anybody
     * @return empty when an option leaves no minute of a phase or lengthens one that isn't there
     */
    public static Optional<List<VersionPhase>> phases(
            List<VersionPhase> version,
            Map<Integer, Integer> ownMinutes,
            Collection<? extends OptionEffect> options) {
        var mixed = new ArrayList<VersionPhase>();
        for (int place = 0; place <= version.size(); place++) {
            own(place, options, mixed);
            if (place < version.size()) {
                var phase = version.get(place);
                var own = phase.staffBusy() ? ownMinutes.get(place) : null;
                mixed.add(own == null ? phase : phase.lasting(own));
            }
        }
        boolean fits = options.stream().allMatch(option -> lengthen(option, mixed));
        return fits && mixed.stream().allMatch(phase -> phase.minutes() > 0)
                ? Optional.of(List.copyOf(mixed))
                : Optional.empty();
    }

    private static void own(
            int place, Collection<? extends OptionEffect> options, List<VersionPhase> mixed) {
        for (var option : options) {
            if (option instanceof OptionEffect.OwnPhase(int position, var phase)
                    && position == place) {
                mixed.add(phase);
            }
        }
    }

    private static boolean lengthen(OptionEffect option, List<VersionPhase> mixed) {
        if (!(option instanceof OptionEffect.Lengthens(var name, int minutes))) {
            return true;
        }
        for (int i = 0; i < mixed.size(); i++) {
            var phase = mixed.get(i);
            if (name.equals(phase.name())) {
                mixed.set(i, phase.lasting(phase.minutes() + minutes));
                return true;
            }
        }
        return false;
    }
}
