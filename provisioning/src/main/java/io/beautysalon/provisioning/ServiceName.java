package io.beautysalon.provisioning;

import java.util.List;

/** The services, with the database roles and secrets that each may have. */
public enum ServiceName {
    GATEWAY(List.of(), List.of("edge/signing", "edge/public", "capability/public", "gateway/*")),
    TENANT(Roles.ALL, List.of("edge/public", "tenant/*")),
    BOOKING(
            Roles.ALL,
            List.of("edge/public", "capability/signing", "capability/public", "booking/*")),
    BILLING(Roles.ALL, List.of("edge/public", "billing/*"));

    @SuppressWarnings("ImmutableEnumChecker") // both are List.of
    private final List<String> databaseRoles;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> secrets;

    ServiceName(List<String> databaseRoles, List<String> secrets) {
        this.databaseRoles = databaseRoles;
        this.secrets = secrets;
    }

    /** The name in schemas, roles, paths and audiences. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Last parts of its database roles' names; empty for a service without a schema. */
    public List<String> databaseRoles() {
        return databaseRoles;
    }

    /** What it may read below the key-value store. */
    List<String> secrets() {
        return secrets;
    }
}
