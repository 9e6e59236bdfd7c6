package io.beautysalon.booking.catalog;

import io.beautysalon.booking.catalog.VersionController.CreateVersionRequest;
import io.beautysalon.booking.catalog.VersionController.PhaseBody;
import io.beautysalon.booking.resource.ResourcePools;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a version's parts go together, and exist. */
@Component
class VersionSense {

    private static final int DAY = 24 * 60;

    private final JdbcClient jdbc;
    private final ResourcePools pools;

    VersionSense(JdbcClient jdbc, ResourcePools pools) {
        this.jdbc = jdbc;
        this.pools = pools;
    }

    /**
     * Names all that doesn't.
     *
     * @throws ProblemException {@code invalid}
     */
    void require(CreateVersionRequest request) {
        var problem = CommonProblem.INVALID.exception();
        checkPhases(request.phases(), problem);
        if (request.policyId() != null && !knowsPolicy(request.policyId())) {
            problem.at("/policyId", "a policy of this salon");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private void checkPhases(List<PhaseBody> phases, ProblemException problem) {
        if (phases.stream().noneMatch(PhaseBody::staffBusy)) {
            problem.at("/phases", "at least one phase in which staff is busy");
        }
        if (phases.stream().mapToInt(PhaseBody::minutes).sum() > DAY) {
            problem.at("/phases", "at most a day together");
        }
        var names = new HashSet<String>();
        var wanted = new LinkedHashMap<String, List<UUID>>();
        for (int i = 0; i < phases.size(); i++) {
            var name = phases.get(i).name();
            if (name != null && !names.add(name)) {
                problem.at("/phases/" + i + "/name", "a name that no other phase has");
            }
            wanted.put("/phases/" + i + "/pools", phases.get(i).poolIds());
        }
        pools.check(wanted, problem);
    }

    private boolean knowsPolicy(UUID policyId) {
        return jdbc.sql("select exists (select 1 from policy where id = ? and archived_at is null)")
                .param(policyId)
                .query(Boolean.class)
                .single();
    }
}
