package io.beautysalon.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BookingTest
class OpenApiIT {

    private static final List<String> UNSAFE = List.of("post", "put", "patch", "delete");
    private final JsonNode document;

    OpenApiIT(@LocalServerPort int port) {
        document = new Api(port).anonymously().get("/v3/api-docs").json();
    }

    @Test
    void everyEndpointOfTheMainJobIsDescribed() {
        assertThat(operations())
                .contains(
                        "get /api/v1/public/salons/{slug}/catalog",
                        "get /api/v1/public/salons/{slug}/staff",
                        "get /api/v1/public/salons/{slug}/availability",
                        "post /api/v1/salons/{salonId}/availability",
                        "post /api/v1/salons/{salonId}/bookings",
                        "get /api/v1/salons/{salonId}/bookings",
                        "get /api/v1/salons/{salonId}/bookings/{id}",
                        "post /api/v1/salons/{salonId}/bookings/{id}/cancel",
                        "put /api/v1/salons/{salonId}/locations/{locationId}/hours",
                        "put /api/v1/salons/{salonId}/variants/{variantId}/staff-terms/{staffId}",
                        "delete /api/v1/salons/{salonId}/variants/{variantId}/versions/{number}")
                .hasSizeGreaterThan(35);
    }

    @Test
    void everyEndpointOfTheCalendarIsDescribed() {
        assertThat(operations().stream().map(name -> name.replace("/api/v1/salons/{salonId}", "~")))
                .contains(
                        "get ~/service-categories",
                        "post ~/service-categories/{id}/restore",
                        "post ~/option-groups/{groupId}/options",
                        "post ~/option-groups/{id}/archive",
                        "patch ~/options/{id}",
                        "put ~/variants/{id}/option-groups",
                        "post ~/resource-pools/{poolId}/units",
                        "post ~/resource-pools/{id}/archive",
                        "post ~/units/{id}/archive",
                        "post ~/tax-rates",
                        "post ~/tax-rates/{id}/versions",
                        "put ~/booking-settings",
                        "put ~/locations/{locationId}/booking-settings",
                        "post ~/locations/{locationId}/special-days",
                        "delete ~/locations/{locationId}/special-days/{date}",
                        "put ~/staff/{staffId}/work-days/{date}",
                        "delete ~/staff/{staffId}/work-days/{date}",
                        "patch ~/time-off/{id}",
                        "delete ~/blocks/{id}",
                        "post ~/schedule-changes",
                        "get ~/schedule-changes/{id}",
                        "post ~/schedule-changes/{id}/apply",
                        "get ~/rota",
                        "post ~/availability/days",
                        "post ~/offers");
    }

    @Test
    void everyOperationHasASummaryAScopeAndItsProblems() {
        for (var path : document.at("/paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getKey().equals("parameters")) {
                    continue;
                }
                var name = operation.getKey() + " " + path.getKey();
                var body = operation.getValue();
                assertThat(body.at("/summary").asString("")).as(name).isNotBlank();
                assertThat(body.at("/x-scope").size()).as(name).isPositive();
                assertThat(body.at("/responses/401").isObject()).as(name).isTrue();
            }
        }
    }

    @Test
    void creatingABookingSaysWhatItNeedsAndWhatCanGoWrong() {
        var operation = document.at("/paths").get("/api/v1/salons/{salonId}/bookings").get("post");

        assertThat(names(operation.get("parameters"))).contains("Idempotency-Key");
        assertThat(operation.get("responses").propertyNames())
                .contains("201", "400", "401", "403", "404", "409", "422", "503")
                .doesNotContain("200");
    }

    @Test
    void everyProblemThatIsListedExistsWithThatStatus() throws IOException {
        var known = Files.readAllLines(GeneratedDocument.repository().resolve("docs/problems.md"));
        for (var path : document.at("/paths")) {
            for (var operation : path) {
                for (var response : operation.path("responses").properties()) {
                    var problems = response.getValue().at("/content/application~1problem+json");
                    if (problems.isMissingNode()) {
                        continue;
                    }
                    var description = response.getValue().at("/description").asString("");
                    for (var slug : description.replaceAll(":.*", "").split(", ", -1)) {
                        assertThat(known)
                                .as("%s in %s", slug, operation.at("/operationId"))
                                .anyMatch(line ->
                                        line.startsWith(
                                                "| `%s` | %s |"
                                                        .formatted(slug, response.getKey())));
                    }
                }
            }
        }
    }

    @Test
    void whatDeletesAnswersWithoutABody() {
        assertThat(
                        document.at("/paths")
                                .get("/api/v1/salons/{salonId}/clients/{clientId}/notes/{noteId}")
                                .at("/delete/responses")
                                .propertyNames())
                .contains("204")
                .doesNotContain("200");
    }

    @Test
    void aMoveListsEveryWayInWhichItIsRefused() {
        var responses =
                document.at("/paths")
                        .get("/api/v1/salons/{salonId}/bookings/{id}/reschedule")
                        .at("/post/responses");

        assertThat(responses.at("/409/description").asString())
                .contains(
                        "time-busy",
                        "booking-state",
                        "time-taken",
                        "price-changed",
                        "moved-too-often");
        assertThat(responses.at("/410/description").asString()).isEqualTo("quote-expired");
        assertThat(responses.at("/422/description").asString())
                .contains("invalid", "time-not-bookable");
    }

    @Test
    void everyChangeOfAnExistingThingNeedsItsVersion() {
        var cancel =
                document.at("/paths")
                        .get("/api/v1/salons/{salonId}/bookings/{id}/cancel")
                        .get("post");

        assertThat(names(cancel.get("parameters"))).contains("If-Match", "Idempotency-Key");
        assertThat(cancel.get("responses").propertyNames()).contains("412", "428");
    }

    private List<String> operations() {
        var operations = new TreeSet<String>();
        document.at("/paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method -> operations.add(method + " " + path.getKey())));
        assertThat(operations).anyMatch(name -> UNSAFE.stream().anyMatch(name::startsWith));
        return new ArrayList<>(operations);
    }

    private static List<String> names(JsonNode parameters) {
        return parameters.valueStream().map(each -> each.at("/name").asString()).toList();
    }
}
