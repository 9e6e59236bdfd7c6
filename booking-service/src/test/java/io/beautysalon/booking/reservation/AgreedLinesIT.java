package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a line keeps of the day on which it was booked: tax, options and their price, units. */
class AgreedLinesIT extends WithASalon {

    private static final String BEFORE = "2027-03-10T10:00:00+01:00";
    private static final String AFTER = "2027-03-20T10:00:00+01:00";

    private final SalonAudit audit;
    private UUID mask;
    private UUID oil;
    private UUID chair;
    private UUID variant;

    @Autowired
    AgreedLinesIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeAll
    void aTaxedCutWithAnOptionOnAChair() {
        var rate =
                added(
                        "/tax-rates",
                        "{\"category\": \"standard\", \"locationId\": \"%s\", \"rateBp\": 1900}"
                                .formatted(salon.location));
        var later = "{\"effectiveFrom\": \"2027-03-15\", \"rateBp\": 2000}";
        var revised =
                salon.owner(key()).post(salon.path("/tax-rates/" + rate + "/versions"), later);
        assertThat(revised.status()).as(revised.text()).isEqualTo(201);
        var chairs = added("/resource-pools", "{\"name\": \"Chairs\"}");
        chair =
                added(
                        "/resource-pools/" + chairs + "/units",
                        "{\"name\": \"By the window\", \"locationId\": \"%s\"}"
                                .formatted(salon.location));
        var care = added("/option-groups", "{\"name\": \"Care\", \"min\": 0, \"max\": 1}");
        mask = option(care, "Mask");
        oil = option(care, "Oil");
        variant =
                salon.variant(
                        """
                        {"priceKind": "FIXED", "price": 4500, "taxCategory": "standard",
                         "phases": [{"name": "work", "minutes": 30, "staffBusy": true, "pools": ["%s"]}]}\
                        """
                                .formatted(chairs));
        var path = salon.path("/variants/" + variant);
        var offered =
                salon.owner()
                        .header("If-Match", salon.owner().get(path).header("ETag"))
                        .send("PUT", path + "/option-groups", "{\"groupIds\": [\"" + care + "\"]}");
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        salon.stylist(variant);
    }

    @AfterEach
    void theCalendarIsSound() {
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void areShownAndToldAsTheyWereAgreed() {
        var answer = book(BEFORE, mask);

        var booking = created(answer);
        assertThat(answer.at("/end"))
                .as("a mask takes longer")
                .isEqualTo("2027-03-10T10:45:00+01:00");
        assertThat(answer.at("/lines/0/price/amount")).isEqualTo("5000");
        assertThat(answer.at("/lines/0/optionIds/0")).isEqualTo(mask.toString());
        assertThat(answer.at("/lines/0/unitIds/0")).isEqualTo(chair.toString());
        assertThat(answer.json().at("/lines/0/tax").toString())
                .isEqualTo("{\"category\":\"standard\",\"rateBp\":1900,\"included\":true}");
        assertThat(answer.at("/lines/0/policy/noShowFeeBp")).isEqualTo("10000");
        var line =
                probe.await(BookingConfirmed.class, fact -> fact.bookingId().equals(booking))
                        .lines()
                        .getFirst();
        assertThat(line.tax()).isEqualTo(new Tax("standard", 1_900, true));
        assertThat(line.optionIds()).containsExactly(mask);
    }

    @Test
    void theRateIsThatOfTheVisitsDate() {
        assertThat(book(at(AFTER, 12), mask).at("/lines/0/tax/rateBp")).isEqualTo("2000");
    }

    @Test
    void aMoveInTimeKeepsTaxAndOptionsEvenIfTheyAreOfferedNoLonger() {
        var booking = created(book(at(BEFORE, 12), oil));
        archive(oil);
        assertThat(book(at(BEFORE, 14), oil).pointers()).contains("/items/0/optionIds/0");

        var moved =
                salon.owner()
                        .header("If-Match", salon.see(booking).header("ETag"))
                        .post(
                                salon.path("/bookings/" + booking + "/reschedule"),
                                "{\"start\": \"" + at(AFTER, 15) + "\"}");

        assertThat(moved.at("/lines/0/tax/rateBp")).as(moved.text()).isEqualTo("1900");
        assertThat(moved.at("/lines/0/optionIds/0")).isEqualTo(oil.toString());
        assertThat(moved.at("/end")).isEqualTo("2027-03-20T15:45:00+01:00");
        assertThat(moved.at("/total/amount")).isEqualTo("5000");
        var line =
                probe.await(BookingRescheduled.class, fact -> fact.bookingId().equals(booking))
                        .lines()
                        .getFirst();
        assertThat(line.tax().rateBp()).isEqualTo(1_900);
        assertThat(line.optionIds()).containsExactly(oil);
    }

    private UUID option(UUID group, String name) {
        return added(
                "/option-groups/" + group + "/options",
                """
                {"name": "%s", "price": 500, "lengthens": {"phase": "work", "minutes": 15}}\
                """
                        .formatted(name));
    }

    private Answer book(String start, UUID option) {
        var wish =
                salon.wish(variant, start, null)
                        .replace("\"staffId\"", "\"optionIds\": [\"" + option + "\"], \"staffId\"");
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(salon.path("/bookings"), wish);
    }

    private static String at(String start, int hour) {
        return start.replace("T10", "T" + hour);
    }

    private UUID added(String list, String body) {
        return created(salon.owner(key()).post(salon.path(list), body));
    }

    private void archive(UUID option) {
        var path = salon.path("/options/" + option);
        var answer =
                salon.owner()
                        .header("If-Match", salon.owner().get(path).header("ETag"))
                        .post(path + "/archive", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
