package io.beautysalon.starter.tenancy;

import javax.sql.DataSource;

/** Reads and deletes the outbox across tenants. */
public final class Relay extends TenantlessJdbc {

    Relay(DataSource dataSource) {
        super(dataSource);
    }
}
