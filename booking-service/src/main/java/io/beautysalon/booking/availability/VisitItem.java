package io.beautysalon.booking.availability;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One treatment asked for: who may perform it ("any staff" when there are several) and the buffers
 * that keep the staff member, but not the client, before and after it.
 */
public record VisitItem(int bufferBefore, int bufferAfter, List<Performer> performers) {

    public VisitItem {
        if (bufferBefore < 0 || bufferAfter < 0) {
            throw new IllegalArgumentException("a buffer is never negative");
        }
        performers = List.copyOf(performers);
    }

    /** The same by those only. */
    VisitItem byAnyOf(Set<UUID> staff) {
        return new VisitItem(
                bufferBefore,
                bufferAfter,
                performers.stream().filter(each -> staff.contains(each.staffId())).toList());
    }
}
