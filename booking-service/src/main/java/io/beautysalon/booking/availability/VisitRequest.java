package io.beautysalon.booking.availability;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody wants.
 *
 * @param items in the order in which they are done
 * @param binding whether lead time, horizon and grid bind (clients) or only warn (the desk)
 */
public record VisitRequest(UUID locationId, List<Item> items, boolean binding) {

    public VisitRequest {
        items = List.copyOf(items);
    }

    /** A variant, by one staff member or by any. */
    public record Item(UUID variantId, @Nullable UUID staffId) {}
}
