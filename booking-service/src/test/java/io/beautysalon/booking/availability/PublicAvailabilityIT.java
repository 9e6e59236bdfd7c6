package io.beautysalon.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicAvailabilityIT extends WithASalon {

    @Test
    void startsAreFoundBySlug() {
        var variant = salon.cut(null);
        var staff = salon.stylist(variant);

        var any = salon.anybody().get(path("2027-03-03", "2027-03-04", variant.toString()));
        var one = salon.anybody().get(path("2027-03-03", "2027-03-04", variant + ":" + staff));

        assertThat(any.status()).as(any.text()).isEqualTo(200);
        assertThat(any.json().at("/starts").size()).isEqualTo(35);
        assertThat(one.json()).isEqualTo(any.json());
        assertThat(any.header("Cache-Control")).contains("max-age=5");
        assertThat(
                        salon.anybody()
                                .header("If-None-Match", any.header("ETag"))
                                .get(path("2027-03-03", "2027-03-04", variant.toString()))
                                .status())
                .isEqualTo(304);
    }

    @Test
    void openingTimesKeepTheirWallTimeThroughAChangeOfTheClock() {
        var variant = salon.cut(null);
        salon.stylist(variant);

        // the clock changes at night, when a salon in Berlin is closed: 9:00 stays 9:00
        var before = salon.anybody().get(path("2027-03-27", "2027-03-28", variant.toString()));
        var after = salon.anybody().get(path("2027-03-28", "2027-03-29", variant.toString()));

        assertThat(before.at("/starts/0/start")).isEqualTo("2027-03-27T09:00:00+01:00");
        assertThat(after.at("/starts/0/start")).isEqualTo("2027-03-28T09:00:00+02:00");
    }

    @Test
    void malformedItemsAreRefused() {
        var nine = (UUID.randomUUID() + ",").repeat(8) + UUID.randomUUID();
        for (var items : new String[] {"nonsense", "a:b:c", "", nine}) {
            assertThat(salon.anybody().get(path("2027-03-03", "2027-03-04", items)).slug())
                    .isEqualTo("parameter-unreadable");
        }
        assertThat(salon.anybody().get(path("soon", "2027-03-04", "x")).slug())
                .isEqualTo("parameter-unreadable");
    }

    private String path(String from, String to, String items) {
        return "/api/v1/public/salons/%s/availability?locationId=%s&from=%s&to=%s&items=%s"
                .formatted(salon.slug, salon.location, from, to, items);
    }
}
