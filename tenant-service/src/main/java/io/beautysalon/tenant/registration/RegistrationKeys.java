package io.beautysalon.tenant.registration;

import io.beautysalon.starter.tenancy.Lookup;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency-Keys of registrations: a user's, since the salon isn't there yet. */
@Repository
class RegistrationKeys {

    private final JdbcClient jdbc;
    private final Lookup lookup;

    RegistrationKeys(JdbcClient jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    Optional<Used> find(UUID user, String key) {
        return lookup.call(any ->
                any.sql(
                                """
                                select tenant_id as salon_id, fingerprint
                                from registration_key where user_id = :user and key = :key
                                """)
                        .param("user", user)
                        .param("key", key)
                        .query(Used.class)
                        .optional());
    }

    /**
     * Takes the key within the registration's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another registration had it
     */
    void take(UUID user, String key, byte[] fingerprint) {
        jdbc.sql("insert into registration_key (user_id, key, fingerprint) values (?, ?, ?)")
                .params(user, key, fingerprint)
                .update();
    }

    /** What a key was used for. */
    record Used(UUID salonId, byte[] fingerprint) {

        boolean isFor(byte[] other) {
            return Arrays.equals(fingerprint, other);
        }
    }
}
