package io.beautysalon.booking.standing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whose calendars a change of schedules concerns.
 *
 * @param locations where nobody books meanwhile
 * @param wholeLocations of these all bookings may be hit, not only those of the subjects
 * @param subjects staff members and units
 */
public record Concerned(Set<UUID> locations, Set<UUID> wholeLocations, Set<UUID> subjects) {

    public Concerned {
        locations = Set.copyOf(locations);
        wholeLocations = Set.copyOf(wholeLocations);
        subjects = Set.copyOf(subjects);
    }

    /** A location's hours. */
    public static Concerned location(UUID location) {
        return new Concerned(Set.of(location), Set.of(location), Set.of());
    }

    /** A staff member or unit, who is at these locations. */
    public static Concerned subject(UUID subject, Set<UUID> locations) {
        return new Concerned(locations, Set.of(), Set.of(subject));
    }

    /** Both. */
    public Concerned and(Concerned other) {
        return new Concerned(
                union(locations, other.locations),
                union(wholeLocations, other.wholeLocations),
                union(subjects, other.subjects));
    }

    private static Set<UUID> union(Set<UUID> one, Set<UUID> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
