package io.beautysalon.booking.absence;

import io.beautysalon.starter.paging.Cursors;
import io.beautysalon.starter.paging.Page;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists absences by their start. */
@Component
class AbsenceList {

    private final EntityManager entities;
    private final Cursors cursors;

    AbsenceList(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    /**
     * Which ones.
     *
     * @param subjects only of these, null: of all
     */
    record Filter(
            AbsenceKind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Collection<UUID> subjects) {}

    Page<Absence> page(Filter filter, @Nullable String cursor, int limit) {
        var list = filter.kind().word();
        var after = cursor == null ? List.<String>of() : cursors.decode(list, cursor);
        var rows = rows(filter, after, limit + 1);
        return Page.of(rows, limit, last -> cursors.encode(list, last.span().start(), last.id()));
    }

    private List<Absence> rows(Filter filter, List<String> after, int rows) {
        var subjects = filter.subjects();
        var nobody = List.of(new UUID(0, 0));
        return entities.createQuery(
                        """
                        select a from Absence a where a.kind = :kind
                            and a.endsAt > :from and a.startsAt < :to
                            and (:all = true or a.subjectId in :subjects)
                            and (a.startsAt > :start or (a.startsAt = :start and a.id > :id))
                        order by a.startsAt, a.id\
                        """,
                        Absence.class)
                .setParameter("kind", filter.kind())
                .setParameter("from", filter.from() == null ? FIRST : filter.from())
                .setParameter("to", filter.to() == null ? LAST : filter.to())
                .setParameter("all", subjects == null)
                .setParameter(
                        "subjects", subjects == null || subjects.isEmpty() ? nobody : subjects)
                .setParameter("start", after.isEmpty() ? FIRST : Instant.parse(after.getFirst()))
                .setParameter(
                        "id", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after.get(1)))
                .setMaxResults(rows)
                .getResultList();
    }

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");
}
