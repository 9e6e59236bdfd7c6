package io.beautysalon.starter.outbox;

import java.util.UUID;

/**
 * Which of the 16 lanes of the outbox an aggregate's facts take. Fixed for ever: a lane keeps their
 * order.
 */
final class Shard {

    static final int COUNT = 16;

    private Shard() {}

    static int of(UUID aggregate) {
        return Math.floorMod(aggregate.hashCode(), COUNT);
    }
}
