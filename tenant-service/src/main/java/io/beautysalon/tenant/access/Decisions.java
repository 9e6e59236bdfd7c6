package io.beautysalon.tenant.access;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.starter.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Says what somebody may do in the bound salon, all of it as of one moment. */
@Repository
class Decisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The decision about a user, or about anybody; empty when there is no such salon. */
    @Transactional(readOnly = true)
    Optional<AccessDecision> decide(@Nullable UUID user) {
        var decidedAt = clock.instant(); // before the look: never younger than what was seen
        var rows =
                jdbc.sql(
                                """
                                select salon.status, entitlement.stage, access_epoch.epoch,
                                       member.id as member_id, member_role.role, member_role.location_id
                                from salon
                                join entitlement using (tenant_id)
                                join access_epoch using (tenant_id)
                                left join member
                                    on member.tenant_id = salon.tenant_id
                                    and member.user_id = :user and member.status = 'ACTIVE'
                                left join member_role
                                    on member_role.tenant_id = member.tenant_id
                                    and member_role.member_id = member.id
                                """)
                        .param("user", user)
                        .query((row, number) -> Row.read(row))
                        .list();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new AccessDecision(
                                TenantContext.required(),
                                row.status,
                                row.stage,
                                row.epoch,
                                row.memberId,
                                scopes(rows),
                                decidedAt));
    }

    private static Map<String, List<String>> scopes(List<Row> rows) {
        Map<String, SortedSet<String>> scopes = new TreeMap<>();
        for (Row row : rows) {
            if (row.role != null) {
                scopes.computeIfAbsent(row.where(), location -> new TreeSet<>())
                        .addAll(row.role.scopes().stream().map(Scope::wireName).toList());
            }
        }
        Map<String, List<String>> listed = new TreeMap<>();
        scopes.forEach((location, names) -> listed.put(location, List.copyOf(names)));
        return listed;
    }

    private record Row(
            SalonStatus status,
            Stage stage,
            long epoch,
            @Nullable UUID memberId,
            @Nullable Role role,
            @Nullable UUID locationId) {

        static Row read(ResultSet row) throws SQLException {
            var role = row.getString("role");
            return new Row(
                    SalonStatus.valueOf(row.getString("status")),
                    Stage.valueOf(row.getString("stage")),
                    row.getLong("epoch"),
                    row.getObject("member_id", UUID.class),
                    role == null ? null : Role.valueOf(role),
                    row.getObject("location_id", UUID.class));
        }

        String where() {
            return locationId == null ? AccessDecision.EVERY_LOCATION : locationId.toString();
        }
    }
}
