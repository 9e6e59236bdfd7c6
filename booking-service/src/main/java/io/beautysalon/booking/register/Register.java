package io.beautysalon.booking.register;

import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import io.beautysalon.starter.problem.CommonProblem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Adds, shows, changes, archives and restores entries; each change leaves a trace. */
@Component
public class Register {

    /** The condition of a list that isn't filtered. */
    public static final String ALL = "1 = 1";

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    Register(EntityManager entities, AuditTrail audit, Cursors cursors, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Writes a new entry down. */
    public <T extends Entry> T add(T entry) {
        entities.persist(entry);
        return changed(entry, "create");
    }

    /**
     * One entry.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}
     */
    public <T extends Entry> T one(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id))
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /**
     * The entry as its caller last saw it.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code not-found}, {@code stale}
     */
    public <T extends Entry> T one(Class<T> type, UUID id, IfMatch seen) {
        var entry = one(type, id);
        seen.check(entry.version());
        return entry;
    }

    /** Changes the entry that its caller last saw. */
    public <T extends Entry> T change(
            Class<T> type, UUID id, IfMatch seen, Consumer<? super T> change) {
        var entry = one(type, id, seen);
        change.accept(entry);
        return changed(entry, "change");
    }

    /** It is offered no longer. */
    public <T extends Entry> T archive(Class<T> type, UUID id, IfMatch seen) {
        var entry = one(type, id, seen);
        entry.archive(clock.instant());
        return changed(entry, "archive");
    }

    /** It is offered again. */
    public <T extends Entry> T restore(Class<T> type, UUID id, IfMatch seen) {
        var entry = one(type, id, seen);
        entry.restore();
        return changed(entry, "restore");
    }

    /** A change below the entry is a change of it, so that its ETag guards the whole. */
    public void touch(Entry entry) {
        entities.lock(entry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** A page of all that fulfils a condition on {@code e}, oldest first. */
    public <T extends Entry> Page<T> page(
            Class<T> type, Asked asked, String condition, Map<String, Object> parameters) {
        var query =
                entities.createQuery(
                                "select e from %s e where e.id > :after and (:archived = true or e.archivedAt is null) and %s order by e.id"
                                        .formatted(type.getSimpleName(), condition),
                                type)
                        .setParameter("after", after(asked))
                        .setParameter("archived", asked.archived())
                        .setMaxResults(asked.limit() + 1);
        parameters.forEach(query::setParameter);
        return Page.of(
                query.getResultList(),
                asked.limit(),
                last -> cursors.encode(asked.list(), last.id()));
    }

    /** All that fulfils a condition on {@code e}. */
    public <T extends Entry> List<T> all(
            Class<T> type, String condition, Map<String, Object> parameters) {
        var query =
                entities.createQuery(
                        "select e from %s e where %s".formatted(type.getSimpleName(), condition),
                        type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private UUID after(Asked asked) {
        return cursors.afterId(asked.list(), asked.cursor());
    }

    private <T extends Entry> T changed(T entry, String verb) {
        entities.flush();
        audit.record(entry.kind() + "." + verb, entry.id(), null, null);
        return entry;
    }
}
