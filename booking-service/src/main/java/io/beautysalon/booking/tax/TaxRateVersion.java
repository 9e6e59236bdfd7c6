package io.beautysalon.booking.tax;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A rate from a date on, in basis points. */
@Embeddable
record TaxRateVersion(
        @Column(name = "effective_from") LocalDate effectiveFrom,
        @Column(name = "rate_bp") int rateBp) {}
