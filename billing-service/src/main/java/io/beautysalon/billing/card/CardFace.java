package io.beautysalon.billing.card;

import jakarta.persistence.Embeddable;

/**
 * A card on file, and what people recognise it by.
 *
 * @param customer Stripe's id of the client that it is kept for
 * @param stripeMethod Stripe's id of it
 */
@Embeddable
public record CardFace(
        String customer,
        String stripeMethod,
        String brand,
        String last4,
        Integer expMonth,
        Integer expYear) {}
