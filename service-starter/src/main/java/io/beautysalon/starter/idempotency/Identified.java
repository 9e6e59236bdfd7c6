package io.beautysalon.starter.idempotency;

import java.util.UUID;

/** A body that names the resource it shows. */
public interface Identified {

    /** The resource's id. */
    UUID id();
}
