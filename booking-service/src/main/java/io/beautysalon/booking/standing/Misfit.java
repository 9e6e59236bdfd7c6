package io.beautysalon.booking.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * A booking that stands where the schedule doesn't let it.
 *
 * @param rule the rule's slug
 * @param subjectId the staff member or unit that isn't there for it; the location where it is
 *     closed
 */
public record Misfit(UUID bookingId, Instant start, String rule, UUID subjectId) {}
