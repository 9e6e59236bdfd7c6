package io.beautysalon.booking.absence;

import io.beautysalon.starter.problem.CommonProblem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds staff members and units. */
@Repository
class Subjects {

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(boolean staff, @Nullable UUID member, @Nullable UUID locationId) {}

    /**
     * A staff member or unit that a field names.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at the field
     */
    Subject named(UUID id, boolean staff) {
        return find(id).filter(subject -> subject.staff() == staff)
                .orElseThrow(() ->
                        CommonProblem.INVALID.at(
                                staff ? "/staffId" : "/unitId",
                                staff ? "a staff member of this salon" : "a unit of this salon"));
    }

    Subject subject(UUID id) {
        return find(id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    /** The staff members who are a member of the salon. */
    Set<UUID> staffOf(@Nullable UUID member) {
        return member == null
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("select id from staff_member where member_id = ?")
                                .param(member)
                                .query(UUID.class)
                                .list());
    }

    private Optional<Subject> find(UUID id) {
        var rows =
                jdbc.sql(
                                """
                                select true as staff, m.member_id as member, l.location_id
                                from staff_member m left join staff_location l on l.staff_id = m.id
                                where m.id = :id
                                union all
                                select false, null, location_id from resource_unit where id = :id\
                                """)
                        .param("id", id)
                        .query((row, number) ->
                                new Row(
                                        row.getBoolean("staff"),
                                        row.getObject("member", UUID.class),
                                        row.getObject("location_id", UUID.class)))
                        .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var locations = new HashSet<UUID>();
        for (var row : rows) {
            var location = row.locationId();
            if (location != null) {
                locations.add(location);
            }
        }
        var first = rows.getFirst();
        return Optional.of(new Subject(id, first.staff(), locations, first.member()));
    }
}
