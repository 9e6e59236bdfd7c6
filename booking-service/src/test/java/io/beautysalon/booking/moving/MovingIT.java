package io.beautysalon.booking.moving;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.reservation.SalonAudit;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Moving bookings and quoting changes, over HTTP. */
class MovingIT extends WithASalon {

    private static final String START = "2027-03-03T10:00:00+01:00";
    private static final String QUARTER_LATER = "2027-03-03T10:15:00+01:00";
    private static final String OTHER_DAY = "2027-03-05T14:00:00+01:00";

    private final SalonAudit audit;
    private UUID variant;
    private UUID stylist;

    @Autowired
    MovingIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeEach
    void openACalendar() {
        variant = salon.cut(null);
        stylist = salon.stylist(variant);
    }

    @AfterEach
    void theCalendarIsSound() {
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void aQuarterOfAnHourLaterIsPossibleAlthoughItsOwnTimeIsInTheWay() {
        var booking = created(salon.book(variant, START));

        var moved = move(salon.guest(booking, 1), booking, to(QUARTER_LATER));

        assertThat(moved.at("/start")).as(moved.text()).isEqualTo(QUARTER_LATER);
        assertThat(moved.at("/moveCount")).isEqualTo("1");
        var fact = rescheduled(booking);
        assertThat(fact.from().start()).isEqualTo(Instant.parse("2027-03-03T09:00:00Z"));
        assertThat(fact.lineage()).hasSize(1);
        assertThat(fact.settlement()).isNull();
        assertThat(fact.collect()).isNull();
        assertThat(salon.book(variant, "2027-03-03T09:45:00+01:00").status()).isEqualTo(201);
        assertThat(salon.book(variant, "2027-03-03T10:30:00+01:00").slug()).isEqualTo("time-taken");
    }

    @Test
    void theOldTimeIsKeptUnlessTheNewOneIsWon() {
        var booking = created(salon.book(variant, START));
        created(salon.book(variant, OTHER_DAY));

        var refused = move(salon.guest(booking, 1), booking, to(OTHER_DAY));

        assertThat(refused.slug()).as(refused.text()).isEqualTo("time-taken");
        assertThat(refused.json().at("/alternatives").size()).isPositive();
        assertThat(salon.see(booking).at("/start")).isEqualTo(START);
        assertThat(salon.book(variant, START).slug()).isEqualTo("time-taken");
    }

    @Test
    void aRuleThatForbidsTheNewStartIsNamed() {
        var booking = created(salon.book(variant, START));

        var refused = move(salon.guest(booking, 1), booking, to("2027-03-05T22:00:00+01:00"));

        assertThat(refused.slug()).isEqualTo("time-not-bookable");
        assertThat(refused.at("/rule")).isEqualTo("opening-hours");
        assertThat(move(salon.guest(booking, 1), booking, "{}").pointers())
                .containsExactly("/start");
    }

    @Test
    void anotherStaffMemberPricesItAnewAndDearerNeedsConsent() {
        var booking = created(salon.book(variant, START));
        var line = salon.see(booking).at("/lines/0/lineId");
        var master = salon.stylist();
        salon.performs(master, variant, "{\"price\": 6000}");
        var wish =
                "{\"items\": [{\"lineId\": \"%s\", \"staffId\": \"%s\"}]}".formatted(line, master);

        var refused = move(salon.guest(booking, 1), booking, wish);
        assertThat(refused.slug()).as(refused.text()).isEqualTo("price-changed");
        assertThat(refused.at("/total/amount")).isEqualTo("6000");
        var accepted =
                wish.replaceFirst(
                        "\\{", "{\"acceptPrice\": {\"amount\": 6000, \"currency\": \"EUR\"}, ");
        var moved = move(salon.guest(booking, 1), booking, accepted);

        assertThat(moved.at("/lines/0/staffId")).as(moved.text()).isEqualTo(master.toString());
        assertThat(moved.at("/lines/0/lineId")).isEqualTo(line);
        assertThat(moved.at("/total/amount")).isEqualTo("6000");
        assertThat(salon.book(variant, START).status()).as("her time is free").isEqualTo(201);
    }

    @Test
    void servicesAreAddedAndTakenAway() {
        var booking = created(salon.book(variant, START));
        var line = salon.see(booking).at("/lines/0/lineId");
        var other = salon.cut(null);
        salon.performs(stylist, other, "{}");
        var wish =
                """
                {"acceptPrice": {"amount": 9000, "currency": "EUR"},
                 "items": [{"lineId": "%s"}, {"variantId": "%s"}]}\
                """
                        .formatted(line, other);

        var longer = move(salon.guest(booking, 1), booking, wish);
        assertThat(longer.at("/end")).as(longer.text()).isEqualTo("2027-03-03T11:00:00+01:00");
        assertThat(rescheduled(booking).addedLineIds())
                .containsExactly(UUID.fromString(longer.at("/lines/1/lineId")));
        var shorter =
                move(
                        salon.owner(),
                        booking,
                        "{\"items\": [{\"lineId\": \"" + longer.at("/lines/1/lineId") + "\"}]}");

        assertThat(shorter.json().at("/lines").size()).as(shorter.text()).isEqualTo(1);
        assertThat(shorter.at("/start")).isEqualTo(START);
        assertThat(shorter.at("/end")).isEqualTo("2027-03-03T10:30:00+01:00");
    }

    @Test
    void linesThatAreNotThereAreNamed() {
        var booking = created(salon.book(variant, START));
        var strange =
                "{\"items\": [{\"lineId\": \"%s\"}, {}, {\"variantId\": \"%s\", \"staffId\": \"%s\"}]}"
                        .formatted(UUID.randomUUID(), variant, UUID.randomUUID());

        assertThat(move(salon.guest(booking, 1), booking, strange).pointers())
                .containsExactly("/items/0/lineId", "/items/1");
        var foreign = "{\"items\": [{\"variantId\": \"" + UUID.randomUUID() + "\"}]}";
        assertThat(move(salon.guest(booking, 1), booking, foreign).pointers())
                .containsExactly("/items/0/variantId");
    }

    @Test
    void aPriceThatRoseMeanwhileStaysForWhoOnlyMovesInTime() {
        var booking = created(salon.book(variant, START));
        var version =
                """
                {"effectiveFrom": "2027-03-04", "priceKind": "FIXED", "price": 9900,
                 "phases": [{"minutes": 60, "staffBusy": true}]}\
                """;
        var changed =
                salon.owner()
                        .header(
                                "If-Match",
                                salon.owner()
                                        .get(salon.path("/variants/" + variant))
                                        .header("ETag"))
                        .post(salon.path("/variants/" + variant + "/versions"), version);
        assertThat(changed.status()).as(changed.text()).isEqualTo(201);

        var moved = move(salon.guest(booking, 1), booking, to(OTHER_DAY));

        assertThat(moved.at("/total/amount")).as(moved.text()).isEqualTo("4500");
        assertThat(moved.at("/end")).isEqualTo("2027-03-05T14:30:00+01:00");
    }

    @Test
    void theDeskMovesOntoTakenTimeAndOutsideHoursWithAReason() {
        var booking = created(salon.book(variant, START));
        var other = created(salon.book(variant, OTHER_DAY));
        var onTop =
                "{\"start\": \""
                        + OTHER_DAY
                        + "\", \"overbook\": {\"reason\": \"the bride is late\"}}";
        assertThat(move(salon.owner(), booking, to(OTHER_DAY)).slug()).isEqualTo("time-taken");
        assertThat(move(salon.member(Role.RECEPTION), booking, onTop).slug())
                .isEqualTo("scope-missing");
        assertThat(move(salon.guest(booking, 1), booking, onTop).slug()).isEqualTo("scope-missing");

        var moved = move(salon.owner(), booking, onTop);

        assertThat(moved.at("/desk/overbooked")).as(moved.text()).isEqualTo("true");
        assertThat(salon.owner().get(salon.path("/bookings/" + booking + "/history")).text())
                .contains("the bride is late");
        assertThat(act(salon.owner(), other, "cancel", "{}").status()).isEqualTo(200);
        assertThat(salon.see(booking).at("/desk/overbooked"))
                .as("normal once the other has ended")
                .isEqualTo("false");
        var evening = "{\"start\": \"2027-03-05T20:00:00+01:00\"";
        assertThat(move(salon.owner(), booking, evening + "}").at("/rule"))
                .isEqualTo("opening-hours");
        var overridden =
                move(
                        salon.owner(),
                        booking,
                        evening + ", \"overrideHours\": {\"reason\": \"wedding\"}}");
        assertThat(overridden.json().at("/desk/warnings").toString())
                .as(overridden.text())
                .contains("opening-hours");
    }

    @Test
    void aLineStaysWithItsStylistHoweverTheCatalogueChanged() {
        var own = salon.stylist();
        salon.performs(
                own,
                variant,
                "{\"price\": 5000, \"phaseMinutes\": [{\"phase\": 0, \"minutes\": 45}]}");
        var booking =
                created(
                        salon.visitor(UUID.randomUUID())
                                .header("Idempotency-Key", key())
                                .post(salon.path("/bookings"), salon.wish(variant, START, own)));
        var terms = salon.path("/variants/" + variant + "/staff-terms/" + own);
        var unlearned =
                salon.owner()
                        .header("If-Match", salon.owner().get(terms).header("ETag"))
                        .send("DELETE", terms, null);
        assertThat(unlearned.status()).as(unlearned.text()).isEqualTo(204);
        var archived = salon.path("/variants/" + variant);
        var gone =
                salon.owner()
                        .header("If-Match", salon.owner().get(archived).header("ETag"))
                        .post(archived + "/archive", null);
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);

        var moved = move(salon.guest(booking, 1), booking, to(OTHER_DAY));

        assertThat(moved.at("/start")).as(moved.text()).isEqualTo(OTHER_DAY);
        assertThat(moved.at("/end")).isEqualTo("2027-03-05T14:45:00+01:00");
        assertThat(moved.at("/total/amount")).isEqualTo("5000");
        assertThat(moved.at("/lines/0/staffId")).isEqualTo(own.toString());
        var line = moved.at("/lines/0/lineId");
        var other =
                "{\"items\": [{\"lineId\": \"%s\", \"staffId\": \"%s\"}]}"
                        .formatted(line, salon.stylist());
        assertThat(move(salon.guest(booking, 1), booking, other).pointers())
                .as("with somebody else it is priced anew, and it isn't offered any more")
                .containsExactly("/items/0/variantId");
    }

    @Test
    void aPaidDepositCarriesOver() {
        var paid = salon.cut(salon.depositPolicy());
        salon.stylist(paid);
        var booking = created(salon.book(paid, START));
        var payment = UUID.randomUUID();
        probe.publish(salon.authorized(payment, booking));
        salon.awaitStatus(booking, "CONFIRMED");

        var moved = move(salon.guest(booking, 1), booking, to(OTHER_DAY));

        assertThat(moved.at("/status")).as(moved.text()).isEqualTo("CONFIRMED");
        assertThat(moved.at("/collect/amount/amount")).isEqualTo("1350");
        assertThat(rescheduled(booking).collect()).as("nothing more is asked").isNull();
    }

    @Test
    void aHoldMovesWithItsTimeToPay() {
        var paid = salon.cut(salon.depositPolicy());
        salon.stylist(paid);
        var booking = created(salon.book(paid, START));

        var moved = move(salon.guest(booking, 1), booking, to(OTHER_DAY));

        assertThat(moved.at("/status")).as(moved.text()).isEqualTo("HELD");
        TestClock.pass(Duration.ofMinutes(10));
        salon.awaitStatus(booking, "EXPIRED");
        assertThat(salon.book(paid, OTHER_DAY).status()).isEqualTo(201);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Late {

        @Test
        void theFirstMoveFixesAFeeThatALaterCancelCannotUndercut() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(40));
            var guest = salon.guest(booking, 1);
            move(guest, booking, to(OTHER_DAY));

            var cancelled = act(guest, booking, "cancel", "{}");

            assertThat(cancelled.at("/settlement/keep/amount"))
                    .as("free by the new start, late by the old one: " + cancelled.text())
                    .isEqualTo("2250");
        }

        @Test
        void movesCostTheirTierAndHaveAMaximum() {
            var strict = salon.cut(movePolicy());
            salon.stylist(strict);
            var booking = created(salon.book(strict, START));
            TestClock.pass(Duration.ofHours(40));
            var guest = salon.guest(booking, 1);

            move(guest, booking, to(OTHER_DAY));

            var fact = rescheduled(booking);
            assertThat(fact.settlement().keep().amount()).isEqualTo(450);
            assertThat(fact.settlement().reason()).isEqualTo("LATE_MOVE");
            var again = move(guest, booking, to("2027-03-06T14:00:00+01:00"));
            assertThat(again.slug()).as(again.text()).isEqualTo("moved-too-often");
            assertThat(move(salon.owner(), booking, to("2027-03-06T14:00:00+01:00")).status())
                    .as("the desk may")
                    .isEqualTo(200);
        }

        @Test
        void theDeskMovesForNothing() {
            var strict = salon.cut(movePolicy());
            salon.stylist(strict);
            var booking = created(salon.book(strict, START));
            TestClock.pass(Duration.ofHours(40));

            move(salon.owner(), booking, to(OTHER_DAY));

            assertThat(rescheduled(booking).settlement()).isNull();
            assertThat(
                            act(salon.guest(booking, 1), booking, "cancel", "{}")
                                    .at("/settlement/keep/amount"))
                    .isEqualTo("0");
        }

        private UUID movePolicy() {
            return created(
                    salon.owner(key())
                            .post(
                                    salon.path("/policies"),
                                    """
                                    {"name": "Strict", "collect": "NONE", "noShowFeeBp": 10000, "mostMoves": 1,
                                     "tiers": [{"minutesBefore": 1440, "feeBp": 0}, {"minutesBefore": 0, "feeBp": 5000}],
                                     "moveTiers": [{"minutesBefore": 1440, "feeBp": 0}, {"minutesBefore": 0, "feeBp": 1000}]}\
                                    """));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AQuote {

        @Test
        void capsTheFeeEvenWhenTheNextTierBeginsMeanwhile() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(26).minusMinutes(2));
            var guest = salon.guest(booking, 1);
            var quote = quote(guest, booking, "{\"kind\": \"CANCEL\"}");
            assertThat(quote.at("/keep/amount")).as(quote.text()).isEqualTo("0");
            TestClock.pass(Duration.ofMinutes(5));
            assertThat(quote(guest, booking, "{\"kind\": \"CANCEL\"}").at("/keep/amount"))
                    .isEqualTo("2250");

            var cancelled = act(guest, booking, "cancel", with(quote));

            assertThat(cancelled.at("/settlement/keep/amount")).as(cancelled.text()).isEqualTo("0");
            var fact = probe.await(BookingCancelled.class, f -> f.bookingId().equals(booking));
            assertThat(fact.settlement().quoteId())
                    .isEqualTo(UUID.fromString(quote.at("/quoteId")));
        }

        @Test
        void isExactlyWhatALateCancellationKeeps() {
            var booking = created(salon.book(variant, START));
            TestClock.pass(Duration.ofHours(40));
            var guest = salon.guest(booking, 1);
            var quote = quote(guest, booking, "{\"kind\": \"CANCEL\"}");

            var cancelled = act(guest, booking, "cancel", with(quote));

            assertThat(cancelled.at("/settlement/keep/amount"))
                    .isEqualTo(quote.at("/keep/amount"))
                    .isEqualTo("2250");
        }

        @Test
        void ofSomeLinesCapsTheirFeeAndSaysWhatGoesBack() {
            var paid = salon.cut(salon.depositPolicy());
            salon.stylist(paid);
            var booking = created(twice(paid));
            probe.publish(salon.captured(UUID.randomUUID(), booking));
            salon.awaitStatus(booking, "CONFIRMED");
            var guest = salon.guest(booking, 1);
            var first = salon.see(booking).at("/lines/0/lineId");
            var second = salon.see(booking).at("/lines/1/lineId");
            TestClock.pass(Duration.ofHours(26).minusMinutes(2));
            var quote = quote(guest, booking, some(first));
            assertThat(quote.at("/keep/amount")).as(quote.text()).isEqualTo("0");
            assertThat(quote.at("/refund/amount"))
                    .as("13.50 was paid, the other line's deposit stays")
                    .isEqualTo("0");
            assertThat(quote.at("/total/amount")).isEqualTo("4500");
            assertThat(quote(guest, booking, "{\"kind\": \"CANCEL\"}").at("/refund/amount"))
                    .isEqualTo("1350");
            TestClock.pass(Duration.ofMinutes(5));
            var other =
                    "{\"lineIds\": [\"%s\"], \"quote\": \"%s\"}"
                            .formatted(second, quote.at("/quote"));
            assertThat(act(guest, booking, "cancel", other).pointers()).containsExactly("/quote");
            for (var forged : altered(quote.at("/quote"))) {
                var wish = "{\"lineIds\": [\"%s\"], \"quote\": \"%s\"}".formatted(first, forged);
                var refused = act(guest, booking, "cancel", wish);
                assertThat(refused.slug()).as(refused.text()).isEqualTo("invalid");
                assertThat(refused.pointers()).containsExactly("/quote");
            }

            var left = act(guest, booking, "cancel", other.replace(second, first));

            assertThat(left.at("/lines/0/kept/amount")).as(left.text()).isEqualTo("0");
            assertThat(left.at("/due/amount")).isEqualTo("3150");
            var fact = probe.await(BookingLinesCancelled.class, f -> f.bookingId().equals(booking));
            assertThat(fact.settlement().keep().amount()).isEqualTo(1350);
            assertThat(fact.settlement().quoteId())
                    .isEqualTo(UUID.fromString(quote.at("/quoteId")));
        }

        /** The quote with one byte changed: in its mac, in its salon, in its fee, at its end. */
        private static List<String> altered(String quote) {
            var bytes = Base64.getUrlDecoder().decode(quote);
            return Stream.of(0, 31, 32, 40, bytes.length / 2, bytes.length - 1)
                    .map(place -> {
                        var altered = bytes.clone();
                        altered[place] ^= 1;
                        return Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
                    })
                    .toList();
        }

        private String some(String line) {
            return "{\"kind\": \"CANCEL\", \"lineIds\": [\"" + line + "\"]}";
        }

        private Answer twice(UUID what) {
            return salon.visitor(UUID.randomUUID())
                    .header("Idempotency-Key", key())
                    .post(
                            salon.path("/bookings"),
                            """
                            {"locationId": "%1$s", "start": "%2$s", "items": [{"variantId": "%3$s"}, {"variantId": "%3$s"}],
                             "contact": {"name": "Kim", "email": "kim@example.org"}}\
                            """
                                    .formatted(salon.location, START, what));
        }

        @Test
        void isGoodForTenMinutes() {
            var booking = created(salon.book(variant, START));
            var guest = salon.guest(booking, 1);
            var quote = quote(guest, booking, "{\"kind\": \"CANCEL\"}");
            TestClock.pass(Duration.ofMinutes(10));

            var late = act(guest, booking, "cancel", with(quote));

            assertThat(late.status()).isEqualTo(410);
            assertThat(late.slug()).isEqualTo("quote-expired");
        }

        @Test
        void isForOneVersionOfOneBookingAndOneChange() {
            var booking = created(salon.book(variant, START));
            var other = created(salon.book(variant, OTHER_DAY));
            var guest = salon.guest(booking, 1);
            var quote = quote(guest, booking, "{\"kind\": \"CANCEL\"}");
            var moveQuote =
                    quote(
                            guest,
                            booking,
                            "{\"kind\": \"RESCHEDULE\", \"start\": \"" + QUARTER_LATER + "\"}");

            assertThat(act(salon.guest(other, 1), other, "cancel", with(quote)).pointers())
                    .containsExactly("/quote");
            assertThat(act(guest, booking, "cancel", with(moveQuote)).pointers())
                    .containsExactly("/quote");
            assertThat(act(guest, booking, "cancel", "{\"quote\": \"bm9uc2Vuc2U\"}").pointers())
                    .containsExactly("/quote");
            var elsewhere =
                    with(moveQuote)
                            .replaceFirst("\\{", "{\"start\": \"2027-03-04T10:00:00+01:00\", ");
            assertThat(move(guest, booking, elsewhere).pointers()).containsExactly("/quote");
            move(guest, booking, to(QUARTER_LATER));
            assertThat(act(guest, booking, "cancel", with(quote)).slug()).isEqualTo("stale");
        }

        @Test
        void consentsToTheMoveItIsFor() {
            var booking = created(salon.book(variant, START));
            var line = salon.see(booking).at("/lines/0/lineId");
            var master = salon.stylist();
            salon.performs(master, variant, "{\"price\": 6000}");
            var items =
                    "\"items\": [{\"lineId\": \"%s\", \"staffId\": \"%s\"}]"
                            .formatted(line, master);
            var guest = salon.guest(booking, 1);
            var quote = quote(guest, booking, "{\"kind\": \"RESCHEDULE\", " + items + "}");
            assertThat(quote.at("/total/amount")).as(quote.text()).isEqualTo("6000");

            var moved =
                    move(
                            guest,
                            booking,
                            "{" + items + ", \"quote\": \"" + quote.at("/quote") + "\"}");

            assertThat(moved.at("/total/amount")).as(moved.text()).isEqualTo("6000");
        }

        @Test
        void isOnlyForWhoseBookingItIsAndChangesNothing() {
            var booking = created(salon.book(variant, START));
            var before = salon.see(booking).header("ETag");

            quote(salon.guest(booking, 1), booking, "{\"kind\": \"NO_SHOW\"}");

            assertThat(salon.see(booking).header("ETag")).isEqualTo(before);
            assertThat(quote(salon.guest(booking, 2), booking, "{\"kind\": \"CANCEL\"}").slug())
                    .isEqualTo("not-found");
            assertThat(quote(salon.guest(booking, 1), booking, "{}").pointers())
                    .containsExactly("/kind");
            assertThat(
                            quote(
                                            salon.guest(booking, 1),
                                            booking,
                                            "{\"kind\": \"CANCEL\", \"start\": \"" + START + "\"}")
                                    .pointers())
                    .containsExactly("/start");
        }

        private Answer quote(Call caller, UUID booking, String body) {
            return caller.post(salon.path("/bookings/" + booking + "/quotes"), body);
        }

        private String with(Answer quote) {
            assertThat(quote.status()).as(quote.text()).isEqualTo(200);
            return "{\"quote\": \"" + quote.at("/quote") + "\"}";
        }
    }

    private static String to(String start) {
        return "{\"start\": \"" + start + "\"}";
    }

    private Answer move(Call caller, UUID booking, String body) {
        return act(caller, booking, "reschedule", body);
    }

    private Answer act(Call caller, UUID booking, String verb, String body) {
        return caller.header("If-Match", salon.see(booking).header("ETag"))
                .post(salon.path("/bookings/" + booking + "/" + verb), body);
    }

    private BookingRescheduled rescheduled(UUID booking) {
        return probe.await(BookingRescheduled.class, fact -> fact.bookingId().equals(booking));
    }
}
