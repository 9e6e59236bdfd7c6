package io.beautysalon.starter.tenancy;

import javax.sql.DataSource;

/** Finds due work across tenants; the work itself runs for each tenant on its own. */
public final class Sweep extends TenantlessJdbc {

    Sweep(DataSource dataSource) {
        super(dataSource);
    }
}
