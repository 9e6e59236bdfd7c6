package io.beautysalon.booking.allocation;

import java.time.Instant;
import java.util.UUID;

/** A subject's time that a booking takes, buffers included, half-open. */
public record Occupied(UUID subjectId, Instant start, Instant end) {}
