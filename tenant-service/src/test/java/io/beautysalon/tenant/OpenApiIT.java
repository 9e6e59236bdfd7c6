package io.beautysalon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.http.Api;
import java.util.List;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@TenantServiceTest
class OpenApiIT {

    private final JsonNode document;

    OpenApiIT(@LocalServerPort int port) {
        this.document = new Api(port).anonymously().get("/v3/api-docs").json();
    }

    @Test
    void showsEveryEndpointButTheInternalOne() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/salons",
                        "/api/v1/salons/{salonId}",
                        "/api/v1/salons/{salonId}/locations",
                        "/api/v1/salons/{salonId}/members",
                        "/api/v1/salons/{salonId}/members/me",
                        "/api/v1/salons/{salonId}/members/{memberId}",
                        "/api/v1/salons/{salonId}/members/{memberId}/reinstate",
                        "/api/v1/salons/{salonId}/members/{memberId}/suspend",
                        "/api/v1/salons/{salonId}/invitations",
                        "/api/v1/salons/{salonId}/invitations/{invitationId}",
                        "/api/v1/salons/{salonId}/invitations/{invitationId}/renew",
                        "/api/v1/invitations/accept",
                        "/api/v1/invitations/inspect",
                        "/api/v1/public/salons/{slug}");
    }

    @Test
    void saysWhatEachOperationIsFor() {
        for (var path : document.at("/paths").properties()) {
            for (Entry<String, JsonNode> operation : operations(path.getValue())) {
                assertThat(operation.getValue().path("summary").asString(""))
                        .as("%s %s", operation.getKey(), path.getKey())
                        .isNotBlank();
            }
        }
    }

    @Test
    void givesEachOperationANameOfItsOwn() {
        assertThat(operationIds())
                .containsExactlyInAnyOrder(
                        "listMySalons",
                        "registerSalon",
                        "showSalon",
                        "changeSalon",
                        "listLocations",
                        "openLocation",
                        "listMembers",
                        "showMember",
                        "changeMember",
                        "suspendMember",
                        "reinstateMember",
                        "removeMember",
                        "leaveSalon",
                        "listInvitations",
                        "showInvitation",
                        "invite",
                        "renewInvitation",
                        "withdrawInvitation",
                        "inspectInvitation",
                        "acceptInvitation",
                        "showPublicProfile");
    }

    @Test
    void saysWhatIsAnsweredWhenSomethingIsCreated() {
        var register = document.at("/paths/~1api~1v1~1salons/post/responses");

        assertThat(register.propertyNames()).contains("201").doesNotContain("200");
        assertThat(register.at("/201/content/application~1json/schema/$ref").asString())
                .endsWith("/SalonView");
    }

    private List<String> operationIds() {
        return document.at("/paths")
                .valueStream()
                .flatMap(path -> operations(path).stream())
                .map(Entry::getValue)
                .map(operation -> operation.path("operationId").asString(""))
                .toList();
    }

    /** What else stands at a path, such as its parameters, answers nothing. */
    private static List<Entry<String, JsonNode>> operations(JsonNode path) {
        return path.propertyStream().filter(each -> each.getValue().has("responses")).toList();
    }
}
