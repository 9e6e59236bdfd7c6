package io.beautysalon.booking.availability;

import java.time.Instant;
import java.util.UUID;

/** A subject's time, buffers included, half-open, before it is stored. */
public record Occupation(UUID subjectId, Instant start, Instant end) {}
