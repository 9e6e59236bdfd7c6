package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are armed. One strike uses one of a fault's times. */
public final class Faults {

    private final Ids chance;
    private final List<Fault> armed = new ArrayList<>();

    public Faults(Ids chance) {
        this.chance = chance;
    }

    public synchronized void arm(Fault fault) {
        armed.add(fault);
    }

    public synchronized void clear() {
        armed.clear();
    }

    public synchronized List<Fault> armed() {
        return List.copyOf(armed);
    }

    /** The first armed fault of this kind that strikes the subject now. */
    public synchronized Optional<Fault> strike(FaultKind kind, String subject) {
        for (int i = 0; i < armed.size(); i++) {
            var fault = armed.get(i);
            if (fault.kind() == kind
                    && fault.strikes(subject)
                    && chance.happens(fault.probability())) {
                if (fault.times() > 1) {
                    armed.set(i, fault.times(fault.times() - 1));
                } else {
                    armed.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
