package io.beautysalon.provisioning;

import java.util.List;

/** Last parts of the names of a service's database roles. */
final class Roles {

    /** Owns the schema. */
    static final String MIGRATOR = "migrator";

    static final List<String> ALL = List.of(MIGRATOR, "app", "relay", "sweep", "lookup");

    private Roles() {}
}
