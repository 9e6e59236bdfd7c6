package io.beautysalon.starter.tenancy;

import javax.sql.DataSource;

/** Reads the directory tables: slug, key id, Stripe account and the like to a tenant. */
public final class Lookup extends TenantlessJdbc {

    Lookup(DataSource dataSource) {
        super(dataSource);
    }
}
