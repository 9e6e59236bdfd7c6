package io.beautysalon.booking.availability;

import static io.beautysalon.booking.ASalon.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why starts can't be booked, and a month at a glance. */
class ExplainIT extends WithASalon {

    @Test
    void eachOtherStartNamesItsRuleAndWhatIsInTheWay() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var booking = created(salon.book(variant, "2027-03-03T10:00:00+01:00"));

        var answer = explained(salon.member(Role.MANAGER), variant, "2027-03-04");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var ten = refusal(answer, "2027-03-03T09:00:00Z");
        assertThat(ten.at("/rule").asString()).isEqualTo("time-taken");
        assertThat(ten.at("/causes/0/subjectId").asString()).isEqualTo(anna.toString());
        assertThat(ten.at("/causes/0/reference").asString()).isEqualTo(booking.toString());
        assertThat(refusal(answer, "2027-03-03T20:00:00Z").at("/rule").asString())
                .isEqualTo("opening-hours");
        assertThat(answer.json().at("/starts").size() + answer.json().at("/refused").size())
                .as("every quarter of an hour is the one or the other")
                .isEqualTo(96);
    }

    @Test
    void onlyPlannersHaveADayExplained() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        assertThat(explained(salon.visitor(UUID.randomUUID()), variant, "2027-03-04").slug())
                .isEqualTo("scope-missing");
        assertThat(explained(salon.owner(), variant, "2027-03-05").pointers())
                .containsExactly("/to");
        var plain =
                salon.owner()
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));
        assertThat(plain.json().at("/refused").isArray()).isFalse();
    }

    @Test
    void aMonthSaysWhichDaysAreFree() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        created(salon.book(variant, "2027-03-07T09:00:00+01:00"));
        var days =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability/days"),
                                salon.search(variant, "2027-03-01", "2027-04-01"));

        assertThat(days.status()).as(days.text()).isEqualTo(200);
        assertThat(days.json().at("/days").size()).isEqualTo(31);
        assertThat(days.at("/days/6/date")).isEqualTo("2027-03-07");
        assertThat(days.at("/days/6/free")).isEqualTo("true");
        assertThat(days.at("/days/6/firstStart")).isEqualTo("2027-03-07T09:30:00+01:00");
        assertThat(days.at("/days/30/firstStart")).isEqualTo("2027-03-31T09:00:00+02:00");
        var past =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability/days"),
                                salon.search(variant, "2027-02-01", "2027-02-02"));
        assertThat(past.at("/days/0/free")).isEqualTo("false");
        assertThat(past.json().at("/days/0/firstStart").isNull()).isTrue();
    }

    private Answer explained(Call caller, UUID variant, String to) {
        return caller.post(
                salon.path("/availability"),
                salon.search(variant, "2027-03-03", to)
                        .replace("\"items\"", "\"explain\":true,\"items\""));
    }

    private static JsonNode refusal(Answer answer, String start) {
        return answer.json()
                .at("/refused")
                .valueStream()
                .filter(each -> each.at("/start").asString().equals(start))
                .findFirst()
                .orElseThrow();
    }
}
