package io.beautysalon.booking.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A stretch of a treatment in real minutes. */
@Embeddable
record VersionPhase(
        int minutes,
        @Column(name = "staff_busy") boolean staffBusy,
        @Column(name = "client_busy") boolean clientBusy) {}
