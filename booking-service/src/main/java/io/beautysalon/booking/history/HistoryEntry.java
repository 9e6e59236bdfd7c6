package io.beautysalon.booking.history;

import io.beautysalon.contracts.ActorKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change of a booking.
 *
 * @param action what was done, as in the path of its endpoint
 * @param before what it was, null for the first entry
 * @param after what it is since
 */
public record HistoryEntry(
        UUID id,
        Instant at,
        ActorKind actorKind,
        String actorId,
        String action,
        @Nullable String reason,
        @Nullable JsonNode before,
        JsonNode after) {}
