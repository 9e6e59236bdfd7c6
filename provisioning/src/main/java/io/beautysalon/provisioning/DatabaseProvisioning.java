package io.beautysalon.provisioning;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Schemas and roles in PostgreSQL. Everything may run again. */
final class DatabaseProvisioning {

    /** The login that Vault mints users with. */
    static final String VAULT_ADMIN = "vault_admin";

    private final Target.Database target;

    DatabaseProvisioning(Target.Database target) {
        this.target = target;
    }

    /**
     * Brings the database to the expected shape and gives Vault's login this password, which is
     * Base64.
     */
    void run(String vaultAdminPassword) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                target.url(), target.user(), target.password());
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("revoke create on schema public from public");
            createVaultAdmin(statement, vaultAdminPassword);
            for (var service : ServiceName.values()) {
                for (var role : service.databaseRoles()) {
                    createGroup(statement, service.wireName() + "_" + role);
                }
                if (!service.databaseRoles().isEmpty()) {
                    createSchema(statement, service);
                }
            }
        }
    }

    private static void createVaultAdmin(Statement statement, String password) throws SQLException {
        createRole(statement, VAULT_ADMIN);
        statement.execute("alter role vault_admin login createrole password '" + password + "'");
        statement.execute("grant pg_signal_backend to vault_admin");
    }

    private static void createGroup(Statement statement, String role) throws SQLException {
        createRole(statement, role);
        statement.execute("grant %s to %s with admin option".formatted(role, VAULT_ADMIN));
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        statement.execute(
                """
                do $$ begin
                    if not exists (select 1 from pg_roles where rolname = '%1$s') then
                        create role %1$s nologin;
                    end if;
                end $$\
                """
                        .formatted(role));
    }

    private static void createSchema(Statement statement, ServiceName service) throws SQLException {
        var name = service.wireName();
        statement.execute(
                "create schema if not exists %s authorization %s_%s"
                        .formatted(name, name, Roles.MIGRATOR));
        for (var role : service.databaseRoles()) {
            statement.execute("grant usage on schema %s to %s_%s".formatted(name, name, role));
        }
    }
}
