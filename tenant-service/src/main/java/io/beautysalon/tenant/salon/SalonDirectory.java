package io.beautysalon.tenant.salon;

import io.beautysalon.starter.tenancy.Lookup;
import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From a slug to its salon, across all salons. */
@Component
public class SalonDirectory {

    /** How long a slug that was given up still leads to its salon. */
    static final Duration REDIRECTED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Lookup lookup;
    private final Sweep sweep;
    private final Clock clock;

    SalonDirectory(JdbcClient jdbc, Lookup lookup, Sweep sweep, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Where a slug leads to; a former slug leads to a salon that has another by now. */
    public Optional<Listed> find(String slug) {
        return lookup.call(any ->
                any.sql(
                                """
                                select now.tenant_id as salon_id, now.slug
                                from salon_directory asked
                                join salon_directory now using (tenant_id)
                                where asked.slug = :slug and now.retired_at is null
                                  and (asked.retired_at is null or asked.retired_at > :since)
                                """)
                        .param("slug", slug)
                        .param("since", redirectedSince())
                        .query(Listed.class)
                        .optional());
    }

    /** Lists the bound salon; throws {@code slug-taken}. */
    void enter(String slug, String name) {
        releaseIfForgotten(slug);
        insert(slug, name);
    }

    /** Lists the bound salon under another slug, or one that it had; throws {@code slug-taken}. */
    void move(String from, String to, String name, Instant now) {
        jdbc.sql("update salon_directory set retired_at = :now where slug = :from")
                .param("now", Timestamp.from(now))
                .param("from", from)
                .update();
        var hadBefore =
                jdbc.sql(
                                "update salon_directory set retired_at = null, name = :name where slug = :to")
                        .param("name", name)
                        .param("to", to)
                        .update();
        if (hadBefore == 0) {
            enter(to, name);
        }
    }

    void rename(String slug, String name) {
        jdbc.sql("update salon_directory set name = :name where slug = :slug")
                .param("name", name)
                .param("slug", slug)
                .update();
    }

    private void insert(String slug, String name) {
        try {
            jdbc.sql("insert into salon_directory (slug, name) values (:slug, :name)")
                    .param("slug", slug)
                    .param("name", name)
                    .update();
        } catch (DuplicateKeyException e) {
            throw SalonProblem.SLUG_TAKEN.at("/slug", "a slug that no other salon has");
        }
    }

    private void releaseIfForgotten(String slug) {
        sweep.call(any ->
                any.sql("delete from salon_directory where slug = :slug and retired_at <= :since")
                        .param("slug", slug)
                        .param("since", redirectedSince())
                        .update());
    }

    private Timestamp redirectedSince() {
        return Timestamp.from(clock.instant().minus(REDIRECTED));
    }

    /** A salon under its present slug. */
    public record Listed(UUID salonId, String slug) {}
}
