package io.beautysalon.starter;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** New ids: UUIDv7 (RFC 9562), which sort by time, so that indexes grow at their end. */
public final class Ids {

    private final TimeBasedEpochRandomGenerator generator =
            Generators.timeBasedEpochRandomGenerator();

    /** A new id, unique and unguessable in its last 74 bits. */
    public UUID next() {
        return generator.generate();
    }
}
