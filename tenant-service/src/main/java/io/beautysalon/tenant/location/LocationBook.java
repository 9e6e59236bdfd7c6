package io.beautysalon.tenant.location;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which locations the bound salon has. */
@Component
public class LocationBook {

    private final JdbcClient jdbc;

    LocationBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the ids that are no location of the salon. */
    public Set<UUID> unknown(Collection<UUID> ids) {
        var unknown = new HashSet<>(ids);
        if (!unknown.isEmpty()) {
            jdbc.sql("select id from location where id in (:ids)")
                    .param("ids", ids)
                    .query(UUID.class)
                    .list()
                    .forEach(unknown::remove);
        }
        return unknown;
    }
}
