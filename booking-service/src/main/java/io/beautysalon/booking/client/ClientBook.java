package io.beautysalon.booking.client;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The salon's cards. */
@Repository
class ClientBook {

    private static final int CANDIDATES = 500;
    private final EntityManager entities;

    ClientBook(EntityManager entities) {
        this.entities = entities;
    }

    void add(Client client) {
        entities.persist(client);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /**
     * A card.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    Client client(UUID id) {
        return find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** A card in the version that the caller saw. */
    Client client(UUID id, IfMatch seen) {
        var client = client(id);
        seen.check(client.version());
        return client;
    }

    Optional<Client> find(UUID id) {
        return Optional.ofNullable(entities.find(Client.class, id));
    }

    Optional<Client> ofUser(UUID user) {
        return query("where user_id = ?1").setParameter(1, user).getResultStream().findFirst();
    }

    /** Cards with this phone or this e-mail, oldest first; archived ones are no longer found. */
    List<Client> reachedAt(@Nullable String phone, @Nullable String email) {
        return query(
                        "where archived_at is null and (phone = cast(?1 as text) or email_key ="
                                + " cast(?2 as text)) order by id limit 20")
                .setParameter(1, phone)
                .setParameter(2, ContactKeys.email(email))
                .getResultList();
    }

    /** Cards in whose name each of these words begins some word. */
    List<Client> named(String name, int rows) {
        var longest =
                ContactKeys.prefixes(name).stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow();
        return query(
                        "where archived_at is null and id in (select client_id from"
                                + " client_name_prefix where prefix = ?1) order by id limit ?2")
                .setParameter(1, longest)
                .setParameter(2, CANDIDATES)
                .getResultStream()
                .filter(client -> ContactKeys.matches(client.reach().name(), name))
                .limit(rows)
                .toList();
    }

    List<Client> after(UUID id, boolean archived, int rows) {
        return query("where id > ?1 and (archived_at is not null) = ?2 order by id limit ?3")
                .setParameter(1, id)
                .setParameter(2, archived)
                .setParameter(3, rows)
                .getResultList();
    }

    /** What changed since, archived cards too, so that a copy can follow. */
    List<Client> changed(
            Instant since, Instant afterTime, UUID afterId, Instant settled, int rows) {
        return query(
                        "where updated_at >= ?1 and (updated_at, id) > (?2, ?3) and updated_at <="
                                + " ?4 order by updated_at, id limit ?5")
                .setParameter(1, Timestamp.from(since))
                .setParameter(2, Timestamp.from(afterTime))
                .setParameter(3, afterId)
                .setParameter(4, Timestamp.from(settled))
                .setParameter(5, rows)
                .getResultList();
    }

    private NativeQuery<Client> query(String where) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select * from client " + where, Client.class);
    }
}
