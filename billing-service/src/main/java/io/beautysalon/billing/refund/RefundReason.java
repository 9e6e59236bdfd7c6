package io.beautysalon.billing.refund;

import io.beautysalon.starter.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * Why the desk gives money back.
 *
 * @param text the salon's own words
 * @param by the member who did it, a pseudonym
 * @param lineIds the lines of the booking that it is for, empty for none in particular
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // the column is a PostgreSQL array; compared by nobody
public record RefundReason(
        @Column(name = "reason") String text,
        @Column(name = "asked_by") String by,
        @Column(name = "line_ids") UUID[] lineIds) {

    /** As the caller at hand says it. */
    public static RefundReason of(String text, List<UUID> lineIds) {
        return new RefundReason(text, Caller.current().id(), lineIds.toArray(UUID[]::new));
    }

    List<UUID> lines() {
        return List.of(lineIds);
    }
}
