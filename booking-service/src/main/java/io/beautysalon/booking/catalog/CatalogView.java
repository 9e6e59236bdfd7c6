package io.beautysalon.booking.catalog;

import io.beautysalon.contracts.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public catalogue. */
record CatalogView(List<CatalogEntry> services) {

    /** A service with what can be booked of it. */
    record CatalogEntry(
            UUID id, String name, @Nullable String description, List<OfferedVariant> variants) {}

    /** A variant with today's price and length. */
    record OfferedVariant(
            UUID id, String name, PriceKind priceKind, Money price, int minutes, String policy) {}
}
