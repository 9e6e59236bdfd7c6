package io.beautysalon.booking.resource;

import io.beautysalon.starter.problem.ProblemException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pools, as other features ask about them. */
@Component
public class ResourcePools {

    private final JdbcClient jdbc;

    ResourcePools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names each pool that the salon doesn't have, or has archived, or that is named twice.
     *
     * @param wanted by the pointer of the field that lists them
     * @param problem gets a field problem for each
     */
    public void check(Map<String, List<UUID>> wanted, ProblemException problem) {
        var all = wanted.values().stream().flatMap(List::stream).toList();
        var known = all.isEmpty() ? Set.<UUID>of() : known(all);
        wanted.forEach((pointer, pools) -> {
            var left = new HashSet<>(known);
            for (int i = 0; i < pools.size(); i++) {
                if (!left.remove(pools.get(i))) {
                    problem.at(pointer + "/" + i, "a pool of this salon, once");
                }
            }
        });
    }

    private Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(
                jdbc.sql("select id from resource_pool where id in (:ids) and archived_at is null")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }
}
