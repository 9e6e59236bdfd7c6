package io.beautysalon.booking.moving;

import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.OfferedVersion.NamedTerms;
import io.beautysalon.booking.availability.PhaseText;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.reservation.Booking;
import io.beautysalon.booking.reservation.BookingLine;
import io.beautysalon.starter.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a booking is to be moved.
 *
 * @param start the new start, null: as it is
 * @param items what is done then and by whom, empty: as it is
 * @param exceptions which rules of the calendar the desk breaks for it
 */
record MoveWish(@Nullable Instant start, List<Item> items, Exceptions exceptions) {

    MoveWish {
        items = List.copyOf(items);
    }

    MoveWish(@Nullable Instant start, List<Item> items) {
        this(start, items, Exceptions.NONE);
    }

    /**
     * Rules that are broken on purpose.
     *
     * @param overbook why it is moved although the time is taken, or null
     * @param overrideHours why it is moved outside hours or over time off, or null
     */
    record Exceptions(@Nullable String overbook, @Nullable String overrideHours) {

        static final Exceptions NONE = new Exceptions(null, null);

        boolean any() {
            return overbook != null || overrideHours != null;
        }

        /** Why, or null. */
        @Nullable String reason() {
            return overbook == null ? overrideHours : overbook;
        }

        Binding bend(Binding binding) {
            var bent = overrideHours == null ? binding : binding.overridingHours();
            return overbook == null ? bent : bent.overbooking();
        }
    }

    /**
     * A line that stays, by the same or another staff member, or a new variant.
     *
     * @param lineId the line that stays, or null for a new one
     */
    record Item(
            @Nullable UUID lineId,
            @Nullable UUID variantId,
            @Nullable UUID staffId,
            List<UUID> optionIds) {}

    Instant startOf(Booking booking) {
        return start == null ? booking.time().start() : start;
    }

    /** What this wish is, so that a quote for another one doesn't fit. */
    String digest() {
        var text = String.valueOf(start) + items;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The line that each item of the visit keeps; empty for new ones. */
    List<Optional<BookingLine>> lines(Booking booking) {
        if (items.isEmpty()) {
            return booking.lines().stream().map(Optional::of).toList();
        }
        return items.stream().map(item -> line(booking, item)).toList();
    }

    /** The visit as the engine plans it, without the booking's own time in its way. */
    VisitRequest request(Booking booking, Binding binding) {
        requireSense(booking);
        var wanted = new ArrayList<VisitRequest.Item>();
        var lines = lines(booking);
        for (int i = 0; i < lines.size(); i++) {
            var item = items.isEmpty() ? null : items.get(i);
            wanted.add(
                    lines.get(i)
                            .map(line -> kept(booking, line, item))
                            .orElseGet(() -> added(item)));
        }
        return new VisitRequest(booking.locationId(), wanted, binding).moving(booking.id());
    }

    private void requireSense(Booking booking) {
        var problem = CommonProblem.INVALID.exception();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if ((item.lineId() == null) == (item.variantId() == null)) {
                problem.at("/items/" + i, "a lineId that stays or a variantId that is new");
            } else if (item.lineId() != null
                    && (line(booking, item).isEmpty() || !seen.add(item.lineId()))) {
                problem.at("/items/" + i + "/lineId", "a line of this booking, once");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static Optional<BookingLine> line(Booking booking, Item item) {
        return booking.lines().stream()
                .filter(line -> line.lineId().equals(item.lineId()))
                .findFirst();
    }

    private static VisitRequest.Item kept(Booking booking, BookingLine line, @Nullable Item item) {
        var staff = item == null || item.staffId() == null ? line.staffId() : item.staffId();
        var kept =
                new VisitRequest.KeptLine(
                        line.versionId(),
                        line.staffId(),
                        PhaseText.parse(line.phases()),
                        line.price(),
                        line.tax(),
                        new NamedTerms(booking.consentTextVersion(), line.terms()));
        return new VisitRequest.Item(line.variantId(), staff, line.optionIds(), kept);
    }

    private static VisitRequest.Item added(@Nullable Item item) {
        if (item == null || item.variantId() == null) {
            throw new IllegalStateException("an item without a line names a variant");
        }
        return new VisitRequest.Item(item.variantId(), item.staffId(), item.optionIds());
    }
}
