package io.beautysalon.booking.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What bookings need to know of clients, and what they tell about them. */
@Component
public class Clients {

    private static final String KNOWN = "select id, name, phone, email, user_id from client ";
    private final JdbcClient jdbc;
    private final KeepCard cards;
    private final Clock clock;

    Clients(JdbcClient jdbc, KeepCard cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /** A card that isn't archived. */
    public Optional<KnownClient> card(UUID id) {
        return jdbc.sql(KNOWN + "where id = ? and archived_at is null")
                .param(id)
                .query(KnownClient.class)
                .optional();
    }

    /** The card that belongs to a signed-in user; made of her own words when there is none. */
    public KnownClient cardOf(
            UUID user, String name, @Nullable String phone, @Nullable String email) {
        var card = cards.ofUser(user, new Client.Reach(name, phone, email));
        var reach = card.reach();
        return new KnownClient(card.id(), reach.name(), reach.phone(), reach.email(), user);
    }

    /** The oldest card with that phone or e-mail: it may be hers, nobody has proved it. */
    public Optional<KnownClient> perhaps(@Nullable String phone, @Nullable String email) {
        return jdbc.sql(
                        KNOWN
                                + """
                                where archived_at is null and (phone = :phone::text or email_key = :email::text)
                                order by id limit 1\
                                """)
                .param("phone", phone)
                .param("email", ContactKeys.email(email))
                .query(KnownClient.class)
                .optional();
    }

    /** Whether the salon won't let somebody with that contact, or that user, book online. */
    public boolean isBlocked(@Nullable UUID user, @Nullable String phone, @Nullable String email) {
        return jdbc.sql(
                        """
                        select exists (select 1 from client where blocked_at is not null
                            and (user_id = :user::uuid or phone = :phone::text or email_key = :email::text))\
                        """)
                .param("user", user)
                .param("phone", phone)
                .param("email", ContactKeys.email(email))
                .query(Boolean.class)
                .single();
    }

    /** She did not come, or (-1) that was taken back. */
    public void countNoShow(UUID client, int change) {
        count("no_shows", client, change);
    }

    /** Her bank disputes a payment, or (-1) no longer. */
    public void countDispute(UUID client, int change) {
        count("disputes", client, change);
    }

    private void count(String column, UUID client, int change) {
        jdbc.sql(
                        "update client set %1$s = greatest(0, %1$s + :change), updated_at = :now, version = version + 1 where id = :id"
                                .formatted(column))
                .param("change", change)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", client)
                .update();
    }
}
