package io.beautysalon.tenant.member;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.HeldRole;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.tenant.location.LocationBook;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the roles that somebody asks for to those that are stored, and back. */
@Component
public class Grants {

    private final LocationBook locations;

    Grants(LocationBook locations) {
        this.locations = locations;
    }

    /**
     * The roles as they are stored.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code invalid} at {@code /roles},
     *     when a role comes twice, an owner isn't one everywhere, or a location isn't the salon's
     */
    public List<RoleAtLocation> stored(List<Grant> grants) {
        var seen = new HashSet<Role>();
        for (int i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            var pointer = "/roles/" + i;
            if (!seen.add(grant.role())) {
                throw CommonProblem.INVALID.at(pointer + "/role", "each role once");
            }
            if (grant.role() == Role.OWNER && !grant.isEverywhere()) {
                throw CommonProblem.INVALID.at(
                        pointer + "/locationIds", "empty: an owner owns every location");
            }
            requireKnown(grant.places(), pointer);
        }
        return grants.stream().flatMap(Grant::stored).toList();
    }

    private void requireKnown(List<UUID> places, String pointer) {
        var unknown = locations.unknown(places);
        for (int i = 0; i < places.size(); i++) {
            if (unknown.contains(places.get(i)) || places.indexOf(places.get(i)) < i) {
                throw CommonProblem.INVALID.at(
                        pointer + "/locationIds/" + i, "a location of this salon, once");
            }
        }
    }

    /** The roles as they are shown and told. */
    public static List<HeldRole> held(List<RoleAtLocation> roles) {
        Map<Role, List<UUID>> places = new LinkedHashMap<>();
        for (var role : roles) {
            places.merge(
                    role.role(),
                    role.locationId() == null ? List.of() : List.of(role.locationId()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return places.entrySet().stream()
                .map(each -> new HeldRole(each.getKey(), Objects.requireNonNull(each.getValue())))
                .toList();
    }
}
