package io.beautysalon.booking.client;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards for views of other things, in one statement. */
@Component
public class ClientSummaries {

    private final JdbcClient jdbc;

    ClientSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cards with these ids, as the caller may see them. */
    public Map<UUID, ClientSummary> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var mask = Mask.ofCaller();
        return jdbc
                .sql(
                        """
                        select id, name, phone, email, no_shows, blocked_at is not null as blocked
                        from client where id in (:ids)\
                        """)
                .param("ids", ids)
                .query((row, number) ->
                        new ClientSummary(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                mask.phone(row.getString("phone")),
                                mask.email(row.getString("email")),
                                row.getInt("no_shows"),
                                row.getBoolean("blocked")))
                .list()
                .stream()
                .collect(Collectors.toMap(ClientSummary::id, card -> card));
    }
}
