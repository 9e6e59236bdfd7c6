package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.FreeTimes.FreeUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The units that a visit needs so far: of each pool one, without a gap from where it is first
 * needed to where it is last; and which of them could be it.
 */
record Holds(Map<UUID, Hold> pools) {

    static final Holds NONE = new Holds(Map.of());

    /** A pool's unit is needed for [from, to); any of these is free then. */
    record Hold(int from, int to, List<FreeUnit> units) {}

    /** The same and more; empty when no unit is free for all of it. */
    Optional<Holds> with(UUID pool, int from, int to, List<FreeUnit> ofPool) {
        var known = pools.get(pool);
        int begin = known == null ? from : Math.min(from, known.from());
        int end = known == null ? to : Math.max(to, known.to());
        var free =
                (known == null ? ofPool : known.units())
                        .stream().filter(unit -> unit.free().containsAll(begin, end)).toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        var more = new HashMap<>(pools);
        more.put(pool, new Hold(begin, end, free));
        return Optional.of(new Holds(more));
    }
}
