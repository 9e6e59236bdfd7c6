package io.beautysalon.booking;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static io.beautysalon.testsupport.statements.SaidToTheDatabase.statements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many statements the calendar's own requests take: the same however much there is. */
class CalendarStatementsIT extends WithASalon {

    @Test
    void aSearchWithEverythingTakesTenStatements() {
        salon.owner()
                .header("If-None-Match", "*")
                .send(
                        "PUT",
                        salon.path("/booking-settings"),
                        "{\"locationVisits\":50,\"staffVisits\":20,\"gapMinutes\":30,\"travelMinutes\":10}");
        var pool = added("/resource-pools", "{\"name\":\"Chair\"}");
        unit(pool);
        var variant = variantWithOptions(pool);
        salon.stylist(variant);
        int few = statements(() -> search(variant, "2027-03-04")).size();

        for (int i = 0; i < 4; i++) {
            unit(pool);
            salon.stylist(variant);
            created(salon.book(variant, "2027-03-03T1" + i + ":00:00+01:00"));
        }
        var many = statements(() -> search(variant, "2027-04-03"));

        assertThat(many).as(String.join("\n", many)).hasSize(few);
        assertThat(few).as("the ninth counts visits, for there is a limit").isEqualTo(10);
    }

    @Test
    void listsTakeTheSameStatementsHoweverLongTheyAre() {
        for (var path :
                List.of(
                        "/services?limit=100&expand=variants",
                        "/staff?limit=100",
                        "/option-groups?limit=100",
                        "/resource-pools?limit=100",
                        "/rota?from=2027-03-01&to=2027-03-08&locationId=" + salon.location)) {
            add();
            int few = statements(() -> read(path)).size();
            for (int i = 0; i < 5; i++) {
                add();
            }
            var many = statements(() -> read(path));

            assertThat(many).as(path + "\n" + String.join("\n", many)).hasSize(few);
            assertThat(few).as(path).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void theCatalogueTakesTheSameStatementsHoweverMuchIsOffered() {
        var path = "/api/v1/public/salons/" + salon.slug + "/catalog?locationId=" + salon.location;
        add();
        int few = statements(() -> salon.anybody().get(path)).size();
        for (int i = 0; i < 5; i++) {
            add();
        }

        assertThat(statements(() -> salon.anybody().get(path))).hasSize(few);
    }

    @Test
    void aScheduleWriteLooksAtAllBookingsAtOnce() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        created(salon.book(variant, "2027-05-03T10:00:00+02:00"));
        int few = statements(() -> timeOff(anna, "2027-05-10")).size();
        for (int hour = 11; hour < 17; hour++) {
            created(salon.book(variant, "2027-05-03T" + hour + ":00:00+02:00"));
        }

        var many = statements(() -> timeOff(anna, "2027-05-11"));

        assertThat(many).as(String.join("\n", many)).hasSize(few);
    }

    private void add() {
        var variant = variantWithOptions(added("/resource-pools", "{\"name\":\"Room\"}"));
        salon.stylist(variant);
    }

    private UUID variantWithOptions(UUID pool) {
        var variant =
                salon.variant(
                        """
                        {"priceKind": "FIXED", "price": 4500, "taxCategory": "standard",
                         "phases": [{"name": "cut", "minutes": 30, "staffBusy": true, "pools": ["%s"]}]}\
                        """
                                .formatted(pool));
        var group = added("/option-groups", "{\"name\":\"Care\"}");
        added(
                "/option-groups/" + group + "/options",
                "{\"name\":\"Mask\",\"price\":1,\"lengthens\":{\"phase\":\"cut\",\"minutes\":5}}");
        salon.owner()
                .header("If-Match", salon.etag("/variants/" + variant))
                .send(
                        "PUT",
                        salon.path("/variants/" + variant + "/option-groups"),
                        "{\"groupIds\":[\"" + group + "\"]}");
        return variant;
    }

    private void unit(UUID pool) {
        added(
                "/resource-pools/" + pool + "/units",
                "{\"name\":\"One\",\"locationId\":\"" + salon.location + "\"}");
    }

    private void timeOff(UUID staff, String date) {
        added(
                "/time-off",
                "{\"staffId\":\"%s\",\"start\":\"%sT08:00:00Z\",\"end\":\"%sT16:00:00Z\",\"reason\":\"X\"}"
                        .formatted(staff, date, date));
    }

    private void search(UUID variant, String to) {
        var answer =
                salon.visitor(UUID.randomUUID())
                        .post(salon.path("/availability"), salon.search(variant, "2027-03-03", to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void read(String path) {
        assertThat(salon.owner().get(salon.path(path)).status()).isEqualTo(200);
    }

    private UUID added(String list, String body) {
        return created(salon.owner(key()).post(salon.path(list), body));
    }
}
