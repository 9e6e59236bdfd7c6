package io.beautysalon.booking.availability;

import java.util.Map;
import java.util.UUID;

/**
 * Looks at the free time that a staff member is left with beside a visit. Time too short to be
 * booked is useless, unless it was too short before; beside a visit that touches a neighbour or a
 * shift's edge nothing better was possible.
 */
final class Gaps {

    private final Map<UUID, MinuteSet> room;
    private final int useful;

    /** What is left on one side. */
    enum Side {
        NOTHING,
        ENOUGH,
        TOO_LITTLE
    }

    /**
     * Free minutes with every rule applied.
     *
     * @param useful how many minutes in a row can be booked
     */
    Gaps(Map<UUID, MinuteSet> room, int useful) {
        this.room = room;
        this.useful = useful;
    }

    /** What is left before work that begins at a minute. */
    Side before(UUID staff, int begin) {
        var free = room.get(staff);
        return free == null ? Side.NOTHING : side(free.runBefore(begin), free.runFrom(begin));
    }

    /** What is left after work that ends at a minute. */
    Side after(UUID staff, int end) {
        var free = room.get(staff);
        return free == null ? Side.NOTHING : side(free.runFrom(end), free.runBefore(end));
    }

    static boolean useless(Side before, Side after) {
        boolean flush = before == Side.NOTHING || after == Side.NOTHING;
        return !flush && (before == Side.TOO_LITTLE || after == Side.TOO_LITTLE);
    }

    private Side side(int left, int beyond) {
        if (left == 0) {
            return Side.NOTHING;
        }
        return left < useful && left + beyond >= useful ? Side.TOO_LITTLE : Side.ENOUGH;
    }
}
