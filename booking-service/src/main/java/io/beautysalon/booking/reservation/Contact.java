package io.beautysalon.booking.reservation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whom to reach about a booking: a snapshot, linked to nobody. */
@Embeddable
public record Contact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_email") @Nullable String email,
        @Column(name = "contact_phone") @Nullable String phone) {}
