package io.beautysalon.booking.schedule;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Booking settings, of the salon and of a location, as the search obeys them. */
class SettingsIT extends WithASalon {

    @BeforeEach
    void openAnotherSalon() {
        salon = ASalon.open(api, probe);
    }

    @Test
    void aLocationSaysWhereItDiffersFromTheSalon() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        assertThat(salon.owner().get(salon.path("/booking-settings")).header("ETag")).isEmpty();

        var first = putSalon("If-None-Match", "*", "{\"gridMinutes\":60,\"horizonDays\":5}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/settings/gridMinutes")).isEqualTo("60");
        assertThat(starts(variant, "2027-03-03")).containsExactlyElementsOf(hours(9, 17));

        var location = "/locations/" + salon.location + "/booking-settings";
        var own =
                salon.owner(key())
                        .header("If-None-Match", "*")
                        .send("PUT", salon.path(location), "{\"gridMinutes\":180}");
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        assertThat(starts(variant, "2027-03-03")).containsExactly("09:00", "12:00", "15:00");
        assertThat(starts(variant, "2027-03-20")).as("beyond the salon's horizon").isEmpty();
        assertThat(salon.owner().get(salon.path(location)).at("/settings/gridMinutes"))
                .isEqualTo("180");

        assertThat(putSalon("If-Match", "\"7\"", "{}").slug()).isEqualTo("stale");
        assertThat(putSalon("If-Match", first.header("ETag"), "{}").status()).isEqualTo(200);
        assertThat(starts(variant, "2027-03-20")).isNotEmpty();
    }

    @Test
    void aLimitOfVisitsFillsTheDay() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        salon.stylist(variant);
        putSalon("If-None-Match", "*", "{\"locationVisits\":2}");
        created(salon.book(variant, "2027-03-03T09:00:00+01:00"));
        created(salon.book(variant, "2027-03-03T15:00:00+01:00"));

        assertThat(starts(variant, "2027-03-03")).isEmpty();
        assertThat(salon.book(variant, "2027-03-03T10:00:00+01:00").at("/rule"))
                .isEqualTo("day-full");
        assertThat(starts(variant, "2027-03-04")).isNotEmpty();

        salon.owner()
                .header("If-None-Match", "*")
                .send(
                        "PUT",
                        salon.path("/locations/" + salon.location + "/booking-settings"),
                        "{\"locationVisits\":0}");
        assertThat(starts(variant, "2027-03-03")).as("0 lifts the salon's limit").isNotEmpty();
    }

    @Test
    void aStylistsLimitSparesHerOnly() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        putSalon("If-None-Match", "*", "{\"staffVisits\":1}");
        created(salon.book(variant, "2027-03-03T09:00:00+01:00"));
        assertThat(starts(variant, "2027-03-03")).isEmpty();
        assertThat(salon.book(variant, "2027-03-03T12:00:00+01:00").at("/rule"))
                .isEqualTo("staff-day-full");

        var berta = salon.stylist(variant);

        var found = search(variant, "2027-03-03");
        assertThat(found.at("/starts/0/lines/0/staffId")).isEqualTo(berta.toString());
        assertThat(found.text()).doesNotContain(anna.toString());
    }

    @Test
    void noUselessGapIsLeft() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        created(salon.book(variant, "2027-03-03T12:00:00+01:00"));
        assertThat(starts(variant, "2027-03-03")).contains("11:15", "12:45");

        putSalon("If-None-Match", "*", "{\"gapMinutes\":30}");

        assertThat(starts(variant, "2027-03-03"))
                .contains("11:00", "11:30", "12:30", "13:00")
                .doesNotContain("11:15", "12:45");
        assertThat(salon.book(variant, "2027-03-03T12:45:00+01:00").at("/rule"))
                .isEqualTo("useless-gap");
    }

    @Test
    void theLeadBindsClientsAndTheDefaultPolicyHolds() {
        var policy = salon.depositPolicy();
        var variant = salon.cut(null);
        salon.stylist(variant);
        salon.paidByCard();
        putSalon(
                "If-None-Match",
                "*",
                "{\"leadMinutes\":10080,\"defaultPolicyId\":\"%s\"}".formatted(policy));

        assertThat(starts(variant, "2027-03-03")).isEmpty();
        assertThat(salon.book(variant, "2027-03-03T12:00:00+01:00").at("/rule"))
                .isEqualTo("lead-time");
        var desk =
                salon.owner()
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));
        assertThat(desk.json().at("/starts").size()).isPositive();
        Awaitility.await("the account")
                .until(() -> desk(variant).at("/starts/0/dueNow/amount"), "1350"::equals);
    }

    @Test
    void nonsenseIsRefusedFieldByField() {
        var refused =
                putSalon(
                        "If-None-Match",
                        "*",
                        "{\"leadMinutes\":-1,\"gridMinutes\":0,\"holdMinutes\":31,\"travelMinutes\":1441,\"reminderMinutes\":[5]}");
        assertThat(refused.slug()).isEqualTo("invalid");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/leadMinutes",
                        "/gridMinutes",
                        "/holdMinutes",
                        "/travelMinutes",
                        "/reminderMinutes/0");
        assertThat(
                        putSalon(
                                        "If-None-Match",
                                        "*",
                                        "{\"defaultPolicyId\":\"%s\"}".formatted(UUID.randomUUID()))
                                .pointers())
                .containsExactly("/defaultPolicyId");
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/locations/"
                                                        + UUID.randomUUID()
                                                        + "/booking-settings"))
                                .slug())
                .isEqualTo("not-found");
        assertThat(
                        salon.member(Role.RECEPTION)
                                .header("If-None-Match", "*")
                                .send("PUT", salon.path("/booking-settings"), "{}")
                                .slug())
                .isEqualTo("scope-missing");
    }

    private Answer desk(UUID variant) {
        return salon.owner()
                .post(
                        salon.path("/availability"),
                        salon.search(variant, "2027-03-03", "2027-03-04"));
    }

    private Answer putSalon(String header, String value, String body) {
        return salon.owner()
                .header(header, value)
                .send("PUT", salon.path("/booking-settings"), body);
    }

    private Answer search(UUID variant, String date) {
        var next = LocalDate.parse(date).plusDays(1);
        return salon.visitor(UUID.randomUUID())
                .post(salon.path("/availability"), salon.search(variant, date, next.toString()));
    }

    private List<String> starts(UUID variant, String date) {
        return search(variant, date)
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(11, 16))
                .toList();
    }

    private static List<String> hours(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj("%02d:00"::formatted).toList();
    }
}
