package io.beautysalon.booking.availability;

import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.contracts.booking.Tax;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that somebody wants.
 *
 * @param items in the order in which they are done
 * @param binding which rules bind whoever asks
 * @param ignoring a booking that is being moved: its own time is free for it
 */
public record VisitRequest(
        UUID locationId, List<Item> items, Binding binding, @Nullable UUID ignoring) {

    public VisitRequest {
        items = List.copyOf(items);
    }

    public VisitRequest(UUID locationId, List<Item> items, Binding binding) {
        this(locationId, items, binding, null);
    }

    /** The same for a booking that is being moved. */
    public VisitRequest moving(UUID booking) {
        return new VisitRequest(locationId, items, binding, booking);
    }

    /** The same under other rules. */
    public VisitRequest under(Binding other) {
        return new VisitRequest(locationId, items, other, ignoring);
    }

    /**
     * A variant with options, by one staff member or by any.
     *
     * @param kept what was agreed before: with the same staff member it stays as it is
     */
    public record Item(
            UUID variantId, @Nullable UUID staffId, List<UUID> optionIds, @Nullable KeptLine kept) {

        public Item {
            optionIds = List.copyOf(optionIds);
        }

        /** What is kept: only the same staff member, named, keeps it. */
        Optional<KeptLine> stillKept() {
            return Optional.ofNullable(kept).filter(line -> line.staffId().equals(staffId));
        }

        public Item(UUID variantId, @Nullable UUID staffId) {
            this(variantId, staffId, List.of(), null);
        }

        public Item(UUID variantId, @Nullable UUID staffId, List<UUID> optionIds) {
            this(variantId, staffId, optionIds, null);
        }
    }

    /**
     * A line of a booking that moves: its version, its price and its terms move with it, whatever
     * holds on the new date. A changed staff member prices it anew.
     *
     * @param phases as they were booked, own minutes and options included
     * @param price minor units, options included
     */
    public record KeptLine(
            UUID versionId,
            UUID staffId,
            List<Phase> phases,
            long price,
            Tax tax,
            NamedTerms agreed) {

        public KeptLine {
            phases = List.copyOf(phases);
        }
    }
}
