package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.Salon;
import io.beautysalon.testsupport.http.SampleBody;
import io.beautysalon.testsupport.http.WrongBodies;
import io.beautysalon.testsupport.http.WrongBodies.WrongBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the merged document, with everything wrong that the document lets one get
 * wrong: a problem that names the place, and nothing has changed.
 */
class BadInputIT {

    /** Each caller has an allowance of requests, so several take turns. */
    private static final int OWNERS = 8;

    private static final List<Owner> OWNERS_IN_TURN = new ArrayList<>();

    private static List<Route> routes;
    private static WrongBodies wrongBodies;
    private static SampleBody bodies;
    private static int turn;

    private record Owner(Http http, String salon) {}

    @BeforeAll
    static void salons() {
        Suite.stack();
        for (var i = 0; i < OWNERS; i++) {
            var http = Suite.PEOPLE.signUpWithSecondFactor("owner");
            OWNERS_IN_TURN.add(
                    new Owner(http, Salon.register(http, "bad-input-" + UUID.randomUUID())));
        }
        var document = Suite.documentOfAllServices(OWNERS_IN_TURN.getFirst().http());
        routes = Route.ofAll(document).stream().filter(Predicate.not(Route::isSigned)).toList();
        wrongBodies = new WrongBodies(document);
        bodies = new SampleBody(document);
        OWNERS_IN_TURN.forEach(BadInputIT::awaitCopies);
    }

    private static void awaitCopies(Owner owner) {
        for (var what : List.of("/bookings", "/payment-account", "/members")) {
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    owner.http()
                                            .quietly("/api/v1/salons/" + owner.salon() + what)
                                            .status(),
                            status -> status == 200 || status == 404 && what.endsWith("account"));
        }
    }

    @Test
    void aWrongBodyIsRefusedWithThePlaceOfTheMistake() {
        var before = everythingStored();
        var asked = new ArrayList<String>();
        var wrong =
                routes.stream()
                        .filter(Route::takesBody)
                        .flatMap(route ->
                                wrongBodies.of(route.operation()).stream()
                                        .peek(each -> asked.add(route.toString()))
                                        .map(each -> judged(route, each)))
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(wrong).as("wrong bodies that aren't refused as documented").isEmpty();
        assertThat(asked).hasSizeGreaterThan(700);
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void aWrongParameterOrHeaderIsRefused() {
        var before = everythingStored();
        var wrong =
                routes.stream()
                        .flatMap(BadInputIT::wrongParameters)
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(wrong).as("requests that aren't refused as documented").isEmpty();
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void nobodyGetsAnywhereWithoutAValidToken() {
        var stranger = Suite.PEOPLE.stranger();
        var forged = stranger.with("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");
        var wrong =
                routes.stream()
                        .flatMap(route ->
                                Stream.of(
                                        unless(
                                                Set.of(401),
                                                route,
                                                "with a forged token",
                                                send(forged, route)),
                                        route.isForThePeopleOfTheSalon()
                                                ? unless(
                                                        Set.of(401),
                                                        route,
                                                        "with no token",
                                                        send(stranger, route))
                                                : null))
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(wrong).as("routes that let somebody in").isEmpty();
    }

    /**
     * A patch is read against the thing that it changes: where there is none, that counts first.
     */
    private static String judged(Route route, WrongBody body) {
        var answer = send(route, "", body.json(), Map.of());
        var points =
                body.pointer().isEmpty()
                        || answer.json()
                                .path("errors")
                                .valueStream()
                                .anyMatch(error ->
                                        error.path("pointer")
                                                .asString("")
                                                .startsWith(body.pointer()));
        var unseen = answer.status() == 404 && route.method().equals("PATCH");
        return unseen || body.statuses().contains(answer.status()) && points
                ? null
                : "%s %s: %s".formatted(route, body.mistake(), told(answer));
    }

    private static Stream<String> wrongParameters(Route route) {
        List<String> wrong = new ArrayList<>();
        if (route.has("query", "limit")) {
            wrong.add(
                    unless(Set.of(422), route, "limit=0", send(route, "limit=0", null, Map.of())));
            wrong.add(
                    unless(
                            Set.of(422),
                            route,
                            "limit=101",
                            send(route, "limit=101", null, Map.of())));
            wrong.add(
                    unless(Set.of(400), route, "limit=x", send(route, "limit=x", null, Map.of())));
            wrong.add(
                    unless(
                            route.namesAThing() ? Set.of(400, 404) : Set.of(400),
                            route,
                            "cursor=x",
                            send(route, "cursor=x", null, Map.of())));
        }
        var body = route.takesBody() ? bodies.of(route.operation()).toString() : null;
        if (route.requires("header", "Idempotency-Key")) {
            wrong.add(
                    unless(
                            Set.of(400),
                            route,
                            "no key",
                            send(route, "", body, Map.of("Idempotency-Key", ""))));
        }
        if (route.requires("header", "If-Match")) {
            wrong.add(
                    unless(
                            Set.of(428),
                            route,
                            "no If-Match",
                            send(route, "", body, Map.of("If-Match", ""))));
            wrong.add(
                    unless(
                            Set.of(412),
                            route,
                            "If-Match: x",
                            send(route, "", body, Map.of("If-Match", "x"))));
        }
        return wrong.stream();
    }

    private static String unless(
            Set<Integer> expected, Route route, String what, Http.Answer answer) {
        return expected.contains(answer.status())
                ? null
                : "%s %s: %s instead of %s".formatted(route, what, told(answer), expected);
    }

    /** As the next owner; an empty header is left out. */
    private static Http.Answer send(
            Route route, String query, String body, Map<String, String> headers) {
        var owner = OWNERS_IN_TURN.get(turn++ % OWNERS);
        Map<String, String> all = new TreeMap<>();
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        all.put("If-Match", "\"0\"");
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        var caller = owner.http();
        for (var header : all.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        var path = route.missing(owner.salon());
        var separator = path.contains("?") ? "&" : "?";
        return patiently(
                caller, route.method(), query.isEmpty() ? path : path + separator + query, body);
    }

    private static Http.Answer send(Http caller, Route route) {
        var owner = OWNERS_IN_TURN.get(turn++ % OWNERS);
        return patiently(Salon.keyed(caller), route.method(), route.missing(owner.salon()), null);
    }

    private static Http.Answer patiently(Http caller, String method, String path, String body) {
        return Awaitility.await("the limit's next token")
                .pollDelay(Duration.ZERO)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> caller.attemptText(method, path, body == null ? "" : body),
                        answer -> answer.status() != 429);
    }

    /** Every row of these salons, but what runs by itself: keys, outboxes, what was consumed. */
    private static Map<String, String> everythingStored() {
        var salons =
                OWNERS_IN_TURN.stream()
                        .map(owner -> "'" + owner.salon() + "'")
                        .collect(Collectors.joining(","));
        Map<String, String> stored = new TreeMap<>();
        for (var table : tables()) {
            stored.put(
                    table,
                    Suite.database()
                            .sql(
                                    "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t where tenant_id in (%s)"
                                            .formatted(table, salons))
                            .query(String.class)
                            .single());
        }
        return stored;
    }

    private static List<String> tables() {
        return Suite.database()
                .sql(
                        """
                        select table_schema || '.' || table_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where column_name = 'tenant_id' and table_type = 'BASE TABLE'
                            and table_schema in ('tenant', 'booking', 'billing')
                            and table_name not in ('outbox', 'idempotency_key', 'inbox', 'event_sequence')\
                        """)
                .query(String.class)
                .list();
    }

    private static String told(Http.Answer answer) {
        return answer.status()
                + " "
                + answer.json().path("type").asString("")
                + " "
                + answer.json().path("errors");
    }
}
