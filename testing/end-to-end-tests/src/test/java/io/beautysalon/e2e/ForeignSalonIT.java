package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.testsupport.http.SampleBody;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every route of the merged document with the ids of another salon, which exist: they look like
 * missing ones.
 */
class ForeignSalonIT {

    private static final Map<String, Optional<String>> IDS = new HashMap<>();

    private static Http owner;
    private static Salon own;
    private static Http otherOwner;

    /** billing-service keeps cards under whatever client it is told: it knows no clients. */
    private static final Set<String> OF_ANYBODY =
            Set.of(
                    "/api/v1/salons/{salonId}/clients/{clientId}/cards",
                    "/api/v1/salons/{salonId}/clients/{clientId}/card-setups");

    private static Salon other;
    private static List<Route> routes;
    private static SampleBody bodies;

    @BeforeAll
    static void twoSalons() {
        Suite.stack();
        owner = Suite.PEOPLE.signUpWithSecondFactor("owner");
        own = Suite.openSalon(owner);
        otherOwner = Suite.PEOPLE.signUpWithSecondFactor("other");
        other = Suite.openSalon(otherOwner);
        var client = Suite.PEOPLE.signUp("client");
        var _ = Suite.hold(client, other, Suite.starts(client, other, 4).getFirst());
        var document = Suite.documentOfAllServices(owner);
        routes = Route.ofSalons(document);
        bodies = new SampleBody(document);
    }

    @Test
    void whatIsAnotherSalonsLooksMissingInOnesOwn() {
        var wrong =
                routes.stream()
                        .filter(Route::namesAThing)
                        .map(route -> {
                            var foreign =
                                    send(route, route.path(own.id(), ForeignSalonIT::inTheOther));
                            var missing = send(route, route.missing(own.id()));
                            return looksMissing(route, foreign, missing)
                                    ? ""
                                    : "%s: foreign %s, missing %s"
                                            .formatted(route, told(foreign), told(missing));
                        })
                        .filter(each -> !each.isEmpty())
                        .toList();

        assertThat(wrong).as("routes that tell a foreign thing from a missing one").isEmpty();
        assertThat(IDS.values().stream().flatMap(Optional::stream))
                .as("things of the other salon that were asked for")
                .hasSizeGreaterThan(5);
    }

    @Test
    void anotherSalonItselfIsNotThere() {
        var wrong =
                routes.stream()
                        .filter(Route::isForThePeopleOfTheSalon)
                        .map(route -> {
                            var answer =
                                    send(route, route.path(other.id(), ForeignSalonIT::inTheOther));
                            return answer.status() == 404 ? "" : route + ": " + told(answer);
                        })
                        .filter(each -> !each.isEmpty())
                        .toList();

        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(wrong).as("routes that let a stranger in").isEmpty();
    }

    /** 404; or a body that is refused before anything is looked up, the same for both. */
    private static boolean looksMissing(Route route, Http.Answer foreign, Http.Answer missing) {
        var refusedUnseen = foreign.status() == 400 || foreign.status() == 422;
        return (foreign.status() == 404
                        || (route.takesBody() && refusedUnseen)
                        || OF_ANYBODY.contains(route.template()))
                && foreign.status() == missing.status()
                && foreign.at("/title").equals(missing.at("/title"))
                && foreign.json().path("errors").equals(missing.json().path("errors"));
    }

    private static Http.Answer send(Route route, String path) {
        var body = bodies.of(route.operation());
        var caller = Salon.keyed(owner).with("If-Match", "\"0\"");
        return Awaitility.await("the limit's next token")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                caller.attempt(
                                        route.method(), path, body.isMissingNode() ? null : body),
                        answer -> answer.status() != 429);
    }

    /** The first thing of a collection of the other salon; what can't be listed is made up. */
    private static String inTheOther(String collection) {
        var path = collection.replace(own.id(), other.id());
        return IDS.computeIfAbsent(path, ForeignSalonIT::firstListed)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Optional<String> firstListed(String path) {
        var listed = otherOwner.quietly(path);
        var first = listed.json().at("/items/0");
        return List.of("id", "staffId", "number", "date").stream()
                .map(name -> first.path(name).asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static String told(Http.Answer answer) {
        JsonNode type = answer.json().path("type");
        return answer.status() + " " + type.asString("") + " " + answer.json().path("errors");
    }
}
