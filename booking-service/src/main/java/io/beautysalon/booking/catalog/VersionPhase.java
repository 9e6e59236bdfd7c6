package io.beautysalon.booking.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a treatment in real minutes.
 *
 * @param name by which options lengthen it
 * @param pools one unit of each is needed meanwhile
 */
@Embeddable
public record VersionPhase(
        @Nullable String name,
        int minutes,
        @Column(name = "staff_busy") boolean staffBusy,
        @Column(name = "client_busy") boolean clientBusy,
        List<UUID> pools) {

    VersionPhase lasting(int other) {
        return new VersionPhase(name, other, staffBusy, clientBusy, pools);
    }
}
