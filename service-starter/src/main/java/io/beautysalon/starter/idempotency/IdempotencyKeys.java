package io.beautysalon.starter.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that have had their effect, within the caller's transaction. */
final class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a key stands for.
     *
     * @param resourceId null when the effect left nothing to show
     * @param location where the resource was made, null when none was
     */
    record Stored(
            byte[] fingerprint, int status, @Nullable UUID resourceId, @Nullable String location) {

        boolean isOf(byte[] other) {
            return MessageDigest.isEqual(fingerprint, other);
        }
    }

    /** Takes the key for this transaction; false when another transaction has it now. */
    boolean lock(UUID tenant, String actor, String key) {
        var name =
                UUID.nameUUIDFromBytes(
                        ("idempotency\n" + tenant + "\n" + actor + "\n" + key)
                                .getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(name.getMostSignificantBits() ^ name.getLeastSignificantBits())
                .query(Boolean.class)
                .single();
    }

    Optional<Stored> find(String actor, String key) {
        return jdbc.sql(
                        """
                        select fingerprint, status, resource_id, location from idempotency_key
                        where actor = ? and key = ?\
                        """)
                .params(actor, key)
                .query(Stored.class)
                .optional();
    }

    void store(String actor, String key, Stored stored) {
        jdbc.sql(
                        """
                        insert into idempotency_key (actor, key, fingerprint, status, resource_id, location)
                        values (?, ?, ?, ?, ?, ?)\
                        """)
                .param(actor)
                .param(key)
                .param(stored.fingerprint())
                .param(stored.status())
                .param(stored.resourceId())
                .param(stored.location())
                .update();
    }
}
