package io.beautysalon.booking.client;

import io.beautysalon.starter.tenancy.TenantContext;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one at a time look for a contact's or a user's card and make it, in one order for all. */
@Component
class ContactLocks {

    private final JdbcClient jdbc;

    ContactLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(Stream<Object> names) {
        var keys =
                names.map(name -> "booking/client/" + TenantContext.required() + "/" + name)
                        .sorted()
                        .toArray(String[]::new);
        jdbc.sql(
                        """
                        select count(*) from (select pg_advisory_xact_lock(hashtextextended(name, 0))
                            from unnest(?::text[]) with ordinality as k(name, place) order by place) as taken\
                        """)
                .param(keys)
                .query(Long.class)
                .single();
    }
}
