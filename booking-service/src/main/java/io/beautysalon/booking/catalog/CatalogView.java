package io.beautysalon.booking.catalog;

import io.beautysalon.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public catalogue.
 *
 * @param categories in the order of the menu
 * @param services in the order of their categories, those outside all at the end
 */
record CatalogView(List<CatalogCategory> categories, List<CatalogEntry> services) {

    /** A heading of the menu. */
    record CatalogCategory(UUID id, String name) {}

    /** A service with what can be booked of it. */
    record CatalogEntry(
            UUID id,
            String name,
            @Nullable String description,
            @Nullable UUID categoryId,
            List<OfferedVariant> variants) {}

    /** A variant with today's price and length. */
    record OfferedVariant(
            UUID id,
            String name,
            PriceKind priceKind,
            @Schema(description = "null when it is ON_REQUEST") @Nullable Money price,
            int minutes,
            @Schema(description = "What is agreed by booking it") String policy,
            @Schema(description = "The salon's own wording of it") @Nullable String consentText,
            List<CatalogOptionGroup> optionGroups) {}

    /** What is asked with a variant: so many of these. */
    record CatalogOptionGroup(
            UUID id, String name, int min, int max, List<CatalogOption> options) {}

    /**
     * An option.
     *
     * @param minutes that it adds, or takes away when negative
     */
    record CatalogOption(UUID id, String name, Money price, int minutes) {}
}
