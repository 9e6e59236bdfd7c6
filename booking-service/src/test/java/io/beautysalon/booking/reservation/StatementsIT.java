package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static io.beautysalon.testsupport.statements.SaidToTheDatabase.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many statements a request takes: the same for a day and for a month, for one and for ten. */
class StatementsIT extends WithASalon {

    @Test
    void aSearchTakesTheSameStatementsHoweverMuchThereIs() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        int day = statements(() -> search(variant, "2027-03-03", "2027-03-04")).size();

        for (int i = 0; i < 5; i++) {
            salon.stylist(variant);
        }
        for (int hour = 10; hour < 16; hour++) {
            created(salon.book(variant, "2027-03-03T" + hour + ":00:00+01:00"));
        }
        var month = statements(() -> search(variant, "2027-03-03", "2027-04-03"));

        assertThat(month).as(String.join("\n", month)).hasSize(day);
        // the tenant; the place with its settings; versions, options, policies; who performs it;
        // units, what is taken; shifts and hours
        assertThat(day).isEqualTo(9);
    }

    @Test
    void aBookingTakesTheSameStatementsHoweverMuchThereIs() {
        var variant = salon.cut(salon.depositPolicy());
        salon.stylist(variant);
        created(salon.book(variant, "2027-03-03T09:00:00+01:00"));
        int few =
                statements(() -> created(salon.book(variant, "2027-03-04T09:00:00+01:00"))).size();

        for (int i = 0; i < 4; i++) {
            salon.stylist(variant);
        }
        for (int hour = 10; hour < 16; hour++) {
            created(salon.book(variant, "2027-03-05T" + hour + ":00:00+01:00"));
        }
        var many = statements(() -> created(salon.book(variant, "2027-03-05T16:00:00+01:00")));

        assertThat(many).as(String.join("\n", many)).hasSize(few);
        assertThat(few).as(String.join("\n", many)).isLessThanOrEqualTo(36);
    }

    @Test
    void aChangeTakesTheSameStatementsHoweverMuchThereIs() {
        var variant = salon.cut(null);
        var stylist = salon.stylist(variant);
        var first = created(salon.book(variant, "2027-03-08T10:00:00+01:00"));
        int move = statements(() -> move(first, "2027-03-08T11:00:00+01:00")).size();
        int cancel = statements(() -> act(first, "cancel", "{}")).size();

        for (int i = 0; i < 4; i++) {
            salon.stylist(variant);
        }
        for (int hour = 9; hour < 15; hour++) {
            book(variant, "2027-03-08T" + (hour < 10 ? "0" : "") + hour + ":00:00+01:00", stylist);
        }
        var second = book(variant, "2027-03-08T16:00:00+01:00", stylist);
        var moved = statements(() -> move(second, "2027-03-08T16:15:00+01:00"));
        var cancelled = statements(() -> act(second, "cancel", "{}"));

        assertThat(moved).as(String.join("\n", moved)).hasSize(move);
        assertThat(cancelled).as(String.join("\n", cancelled)).hasSize(cancel);
    }

    @Test
    void aListTakesTheSameStatementsHoweverMuchThereIs() {
        var variant = salon.cut(null);
        var stylist = salon.stylist(variant);
        book(variant, "2027-03-09T09:00:00+01:00", stylist);
        int one = statements(() -> list("2027-03-09")).size();

        for (int hour = 10; hour < 17; hour++) {
            book(variant, "2027-03-09T" + hour + ":00:00+01:00", stylist);
        }
        var eight = statements(() -> list("2027-03-09"));

        assertThat(eight).as(String.join("\n", eight)).hasSize(one);
        // the tenant, the location's zone, bookings, lines; the cards of none
        assertThat(one).isLessThanOrEqualTo(5);
    }

    @Test
    void theDesksWindowTakesTheSameStatementsHoweverMuchThereIs() {
        var variant = salon.cut(null);
        var stylist = salon.stylist(variant);
        book(variant, "2027-03-10T09:00:00+01:00", stylist);
        int one = statements(() -> window("2027-03-11")).size();

        for (int hour = 10; hour < 17; hour++) {
            book(variant, "2027-03-10T" + hour + ":00:00+01:00", salon.stylist(variant));
        }
        var eight = statements(() -> window("2027-04-20"));

        assertThat(eight).as(String.join("\n", eight)).hasSize(one);
        // the tenant, the place, its people; absences, lines, bookings, shifts
        assertThat(one).isLessThanOrEqualTo(7);
    }

    private void window(String to) {
        var path = "/calendar?from=2027-03-10&to=" + to + "&locationId=" + salon.location;
        assertThat(salon.owner().get(salon.path(path)).status()).isEqualTo(200);
    }

    private UUID book(UUID variant, String start, UUID staff) {
        return created(
                salon.owner(key())
                        .post(salon.path("/bookings"), salon.wish(variant, start, staff)));
    }

    private void move(UUID booking, String start) {
        act(booking, "reschedule", "{\"start\": \"" + start + "\"}");
    }

    private void act(UUID booking, String verb, String body) {
        var answer =
                salon.owner()
                        .header("If-Match", salon.see(booking).header("ETag"))
                        .post(salon.path("/bookings/" + booking + "/" + verb), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void list(String date) {
        var path = "/bookings?expand=client&date=" + date + "&locationId=" + salon.location;
        assertThat(salon.owner().get(salon.path(path)).status()).isEqualTo(200);
    }

    private void search(UUID variant, String from, String to) {
        var answer =
                salon.visitor(UUID.randomUUID())
                        .post(salon.path("/availability"), salon.search(variant, from, to));
        assertThat(answer.status()).isEqualTo(200);
    }
}
