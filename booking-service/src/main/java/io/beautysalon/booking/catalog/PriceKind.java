package io.beautysalon.booking.catalog;

/** How a price is meant. */
enum PriceKind {
    FIXED,
    FROM,
    ON_REQUEST
}
