package io.beautysalon.booking.offer;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.booking.availability.Binding;
import io.beautysalon.booking.availability.Offers;
import io.beautysalon.booking.availability.PlannedVisit;
import io.beautysalon.booking.availability.VisitPlan;
import io.beautysalon.booking.availability.VisitRequest;
import io.beautysalon.booking.availability.Visits;
import io.beautysalon.starter.problem.ProblemException;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.http.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OffersIT extends WithASalon {

    private static final Instant START = Instant.parse("2027-03-03T09:00:00Z");

    @Autowired private Offers offers;
    @Autowired private Visits visits;
    @Autowired private TransactionTemplate transaction;

    @Test
    void anOfferSaysWhatTheVisitWouldBe() {
        var variant = salon.cut(salon.depositPolicy());
        var anna = salon.stylist(variant);

        var offer = offer(variant, "2027-03-03T10:00:00+01:00");

        assertThat(offer.status()).as(offer.text()).isEqualTo(200);
        assertThat(offer.at("/end")).isEqualTo("2027-03-03T10:30:00+01:00");
        assertThat(offer.at("/lines/0/staffId")).isEqualTo(anna.toString());
        assertThat(offer.at("/lines/0/minutes")).isEqualTo("30");
        assertThat(offer.at("/lines/0/priceKind")).isEqualTo("FIXED");
        assertThat(offer.at("/total/amount")).isEqualTo("4500");
        assertThat(offer.at("/lines/0/policy")).contains("30 % of the price is paid when booking");
        assertThat(offer.at("/offer")).isNotBlank();
        assertThat(Instant.parse(offer.at("/expiresAt")))
                .isBetween(
                        TestClock.START.plus(Duration.ofMinutes(10)),
                        TestClock.START.plus(Duration.ofMinutes(11)));
    }

    @Test
    void whoBooksWithAnOfferGetsExactlyThat() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var berta = salon.stylist(variant);
        var first = offer(variant, "2027-03-04T10:00:00+01:00");
        var chosen = first.at("/lines/0/staffId");
        created(
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(
                                salon.path("/bookings"),
                                salon.wish(
                                        variant,
                                        "2027-03-04T14:00:00+01:00",
                                        UUID.fromString(chosen))));

        var booked = book(variant, "2027-03-04T10:00:00+01:00", first.at("/offer"));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.at("/lines/0/staffId"))
                .as("although it would be the other's turn now")
                .isEqualTo(chosen);
        assertThat(chosen).isIn(anna.toString(), berta.toString());

        var dearer = offer(variant, "2027-03-04T16:00:00+01:00");
        var path = "/variants/" + variant + "/staff-terms/" + dearer.at("/lines/0/staffId");
        salon.owner()
                .header("If-Match", salon.etag(path))
                .send("PUT", salon.path(path), "{\"price\":5000}");
        var changed = book(variant, "2027-03-04T16:00:00+01:00", dearer.at("/offer"));
        assertThat(changed.slug()).isEqualTo("offer-changed");
        assertThat(changed.at("/total/amount")).isEqualTo("5000");
        var accepted = book(variant, "2027-03-04T16:00:00+01:00", changed.at("/offer"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);

        var late = offer(variant, "2027-03-04T11:00:00+01:00");
        TestClock.pass(Duration.ofMinutes(10));
        var expired = book(variant, "2027-03-04T11:00:00+01:00", late.at("/offer"));
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.slug()).isEqualTo("offer-expired");
    }

    private Answer book(UUID variant, String start, String offer) {
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(
                        salon.path("/bookings"),
                        salon.wish(variant, start, null)
                                .replace(
                                        "\"contact\"",
                                        "\"offer\": \"" + offer + "\", \"contact\""));
    }

    @Test
    void everyStartOfASearchCarriesTheOfferOfThatVisit() {
        var variant = salon.cut(null);
        salon.stylist(variant);

        var found =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-03", "2027-03-04"));

        assertThat(found.at("/starts/4/start")).isEqualTo("2027-03-03T10:00:00+01:00");
        var offer = found.at("/starts/4/offer");
        inTheSalon(() ->
                offers.require(
                        offer,
                        plan(offers.wanted(offer, anybody(variant), TestClock.START)),
                        TestClock.START));
        assertThat(
                        salon.anybody()
                                .get(
                                        "/api/v1/public/salons/%s/availability?locationId=%s&from=2027-03-03&to=2027-03-04&items=%s"
                                                .formatted(salon.slug, salon.location, variant))
                                .at("/starts/4/offer"))
                .as("what may be cached is offered to nobody")
                .isEmpty();
    }

    @Test
    void aStartThatCannotBeBookedIsRefusedAsWhenBooking() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var night = offer(variant, "2027-03-03T22:00:00+01:00");
        assertThat(night.slug()).isEqualTo("time-not-bookable");
        assertThat(night.at("/rule")).isEqualTo("opening-hours");
        created(salon.book(variant, "2027-03-03T12:00:00+01:00"));
        var taken = offer(variant, "2027-03-03T12:00:00+01:00");
        assertThat(taken.slug()).isEqualTo("time-taken");
        assertThat(taken.json().at("/alternatives").size()).isEqualTo(3);
        assertThat(offer(UUID.randomUUID(), "2027-03-03T12:00:00+01:00").pointers())
                .containsExactly("/items/0/variantId");
        assertThat(offer(variant, "0027-03-03T12:00:00+01:00").pointers())
                .containsExactly("/start");
    }

    @Test
    void whatChangedIsNotWhatWasOffered() {
        var variant = salon.cut(null);
        var anna = salon.stylist(variant);
        var offered = offer(variant, "2027-03-03T10:00:00+01:00").at("/offer");
        var request = anybody(variant);

        inTheSalon(() -> {
            var wanted = offers.wanted(offered, request, TestClock.START);
            assertThat(wanted.items().getFirst().staffId()).isEqualTo(anna);
            offers.require(offered, plan(wanted), TestClock.START);
        });

        salon.owner()
                .header("If-Match", "\"0\"")
                .send(
                        "PUT",
                        salon.path("/variants/" + variant + "/staff-terms/" + anna),
                        "{\"price\":5000}");
        inTheSalon(() -> {
            refuses("offer-changed", () -> offers.require(offered, plan(request), START));
            var late = TestClock.START.plus(Duration.ofMinutes(11));
            refuses("offer-expired", () -> offers.wanted(offered, request, late));
        });
    }

    @Test
    void whatWasNotOfferedForTheseItemsIsNoOffer() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var offered = offer(variant, "2027-03-03T10:00:00+01:00").at("/offer");
        var byAnother =
                new VisitRequest(
                        salon.location,
                        List.of(new VisitRequest.Item(variant, UUID.randomUUID())),
                        Binding.ONLINE);
        var twice =
                new VisitRequest(
                        salon.location,
                        Collections.nCopies(2, new VisitRequest.Item(variant, null)),
                        Binding.ONLINE);

        inTheSalon(() -> {
            for (var request : List.of(byAnother, twice)) {
                refuses("invalid", () -> offers.wanted(offered, request, TestClock.START));
            }
            for (var nonsense : List.of("", "***", "bm8gb2ZmZXI", offered + "A", "A" + offered)) {
                refuses(
                        "invalid",
                        () -> offers.wanted(nonsense, anybody(variant), TestClock.START));
            }
        });
        TenantContext.call(
                UUID.randomUUID(),
                () -> {
                    refuses(
                            "invalid",
                            () -> offers.wanted(offered, anybody(variant), TestClock.START));
                    return true;
                });
    }

    @Test
    void noCharacterOfAnOfferCanBeAltered() {
        var variant = salon.cut(null);
        salon.stylist(variant);
        var start = "2027-03-03T10:00:00+01:00";
        var offered = offer(variant, start).at("/offer");

        for (int i = 0; i < offered.length(); i++) {
            var forged =
                    offered.substring(0, i)
                            + (offered.charAt(i) == 'A' ? 'B' : 'A')
                            + offered.substring(i + 1);
            var refused = book(variant, start, forged);
            assertThat(refused.slug()).as("character " + i).isEqualTo("invalid");
            assertThat(refused.pointers()).containsExactly("/offer");
        }
        assertThat(book(variant, start, offered).status()).isEqualTo(201);
    }

    private VisitRequest anybody(UUID variant) {
        return new VisitRequest(
                salon.location, List.of(new VisitRequest.Item(variant, null)), Binding.ONLINE);
    }

    private PlannedVisit plan(VisitRequest request) {
        return visits.plan(request, START, TestClock.START) instanceof VisitPlan.Bookable(var visit)
                ? visit
                : Assertions.fail("not bookable");
    }

    private void inTheSalon(Runnable work) {
        TenantContext.call(
                salon.id,
                () -> {
                    transaction.executeWithoutResult(status -> work.run());
                    return true;
                });
    }

    private static void refuses(String slug, Runnable work) {
        Assertions.assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().slug()).isEqualTo(slug));
    }

    private Answer offer(UUID variant, String start) {
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(
                        salon.path("/offers"),
                        "{\"locationId\":\"%s\",\"start\":\"%s\",\"items\":[{\"variantId\":\"%s\"}]}"
                                .formatted(salon.location, start, variant));
    }
}
