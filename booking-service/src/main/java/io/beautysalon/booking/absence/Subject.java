package io.beautysalon.booking.absence;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is absent.
 *
 * @param staff whether it is a staff member; else a unit
 * @param locations where it is when it is there
 * @param member the salon's member who is this staff member, or null
 */
record Subject(UUID id, boolean staff, Set<UUID> locations, @Nullable UUID member) {}
