package io.beautysalon.booking.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A location where a variant is offered, with its own price if it has one. */
@Embeddable
record OfferedAt(@Column(name = "location_id") UUID locationId, @Nullable Long price) {}
