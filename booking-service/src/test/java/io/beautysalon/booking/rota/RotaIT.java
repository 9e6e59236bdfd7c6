package io.beautysalon.booking.rota;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotaIT extends WithASalon {

    @Test
    void eachDayShowsWhoReallyWorks() {
        var me = UUID.randomUUID();
        var anna =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/staff"),
                                        "{\"name\":\"Anna\",\"memberId\":\"%s\",\"locationIds\":[\"%s\"]}"
                                                .formatted(me, salon.location)));
        var night =
                "[{\"start\":\"22:00\",\"end\":\"06:00\",\"breaks\":[{\"start\":\"00:00\",\"end\":\"00:30\"}]}]";
        created(
                salon.owner(key())
                        .header("If-Match", "\"0\"")
                        .post(
                                salon.path("/staff/" + anna + "/work-patterns"),
                                "{\"locationId\":\"%s\",\"effectiveFrom\":\"2027-01-01\",\"days\":{\"SATURDAY\":%s,\"MONDAY\":[{\"start\":\"09:00\",\"end\":\"12:00\"}]}}"
                                        .formatted(salon.location, night)));
        var berta = salon.stylist(salon.cut(null));

        var rota = rota(salon.owner(), "2027-03-27", "2027-03-30", "");

        assertThat(rota.status()).as(rota.text()).isEqualTo(200);
        assertThat(rota.at("/zone")).isEqualTo("Europe/Berlin");
        assertThat(rota.at("/days/0/staff/0/staffId")).isEqualTo(anna.toString());
        assertThat(rota.at("/days/0/staff/0/work/0/start")).isEqualTo("2027-03-27T22:00:00+01:00");
        assertThat(rota.at("/days/1/staff/0/work/0/end"))
                .as("the clock springs at two")
                .isEqualTo("2027-03-28T06:00:00+02:00");
        assertThat(rota.at("/days/1/staff/0/minutes")).isEqualTo("270");
        assertThat(rota.at("/days/2/staff/1/staffId")).isEqualTo(berta.toString());
        assertThat(rota(salon.owner(), "2027-03-27", "2027-03-30", "&staffId=" + berta).text())
                .doesNotContain(anna.toString());
        assertThat(rota(salon.stylistWho(me), "2027-03-27", "2027-03-30", "").text())
                .contains(anna.toString())
                .doesNotContain(berta.toString());
        assertThat(rota(salon.owner(), "2027-03-27", "2027-03-27", "").slug())
                .isEqualTo("parameter-unreadable");
        assertThat(
                        salon.owner()
                                .get(
                                        salon.path(
                                                "/rota?from=2027-03-27&to=2027-03-28&locationId="
                                                        + UUID.randomUUID()))
                                .slug())
                .isEqualTo("not-found");
    }

    private Answer rota(Call caller, String from, String to, String more) {
        return caller.get(
                salon.path(
                        "/rota?from=%s&to=%s&locationId=%s%s"
                                .formatted(from, to, salon.location, more)));
    }
}
