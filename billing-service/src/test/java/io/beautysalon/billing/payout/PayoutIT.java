package io.beautysalon.billing.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The salon sees what Stripe sends to its bank, and of what it is made. */
@BillingTest
class PayoutIT {

    private final int port;
    private final SalonAtWork salon;

    PayoutIT(@LocalServerPort int port) {
        this.port = port;
        salon = SalonAtWork.takingCards(port);
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void isMadeOfWhatWasTakenLessWhatItCost() {
        takes(10_000);
        var payout = SharedTwin.twin().payOut(salon.account(), "eur");

        var shown = salon.asOwner().get(salon.path("/payouts/" + payout));

        assertThat(shown.at("/payout/status")).isEqualTo("PAID");
        assertThat(shown.at("/payout/amount/currency")).isEqualTo("EUR");
        var transactions = new ArrayList<String>();
        var sum = 0L;
        for (var each : shown.json().at("/transactions/items")) {
            transactions.add(each.path("category").asString());
            sum += each.at("/net/amount").asLong();
            assertThat(each.at("/net/amount").asLong())
                    .isEqualTo(
                            each.at("/amount/amount").asLong() - each.at("/fee/amount").asLong());
        }
        assertThat(transactions).containsExactly("payout", "charge");
        assertThat(sum).isZero();
        assertThat(shown.json().at("/payout/amount/amount").asLong()).isEqualTo(10_000 - 275);
    }

    @Test
    void isListedByItsTimePageByPage() {
        takes(5_000);
        var first = SharedTwin.twin().payOut(salon.account(), "eur");
        takes(6_000);
        var second = SharedTwin.twin().payOut(salon.account(), "eur");

        var page = salon.asOwner().get(salon.path("/payouts?limit=1"));
        assertThat(page.at("/items/0/id")).isEqualTo(second);
        var next =
                salon.asOwner()
                        .get(salon.path("/payouts?limit=1&cursor=" + page.at("/nextCursor")));
        assertThat(next.at("/items/0/id")).isEqualTo(first);

        var later = Instant.now().plus(Duration.ofDays(9_000));
        assertThat(salon.asOwner().get(salon.path("/payouts?from=" + later)).json().path("items"))
                .isEmpty();
        assertThat(salon.asOwner().get(salon.path("/payouts?to=" + later)).json().path("items"))
                .hasSize(2);
        assertThat(
                        salon.asOwner()
                                .get(
                                        salon.path(
                                                "/payouts/"
                                                        + first
                                                        + "?cursor="
                                                        + page.at("/nextCursor")))
                                .slug())
                .isEqualTo("parameter-unreadable");
    }

    @Test
    void isForTheOwnersAndTheBooksOfThisSalonOnly() {
        takes(5_000);
        var payout = SharedTwin.twin().payOut(salon.account(), "eur");
        var other = SalonAtWork.takingCards(port);

        assertThat(as(Scope.REPORTS_READ).get(salon.path("/payouts")).status()).isEqualTo(200);
        assertThat(as(Scope.PAYMENTS_READ).get(salon.path("/payouts")).slug())
                .isEqualTo("scope-missing");
        assertThat(other.asOwner().get(salon.path("/payouts")).slug()).isEqualTo("not-found");
        assertThat(other.asOwner().get(other.path("/payouts/" + payout)).slug())
                .isEqualTo("not-found");
        assertThat(salon.asOwner().get(salon.path("/payouts/po_missing")).slug())
                .isEqualTo("not-found");
        assertThat(salon.asOwner().get(salon.path("/payouts?limit=101")).status()).isIn(400, 422);
        var without = new SalonAtWork(port).registered();
        assertThat(without.asOwner().get(without.path("/payouts")).json().path("items")).isEmpty();
    }

    @Test
    void saysWhenStripeDoesNotAnswer() {
        SharedTwin.twin().arm(Fault.once(FaultKind.ERROR_BEFORE, "GET /v1/payouts"));

        var answer = salon.asOwner().get(salon.path("/payouts"));

        assertThat(answer.slug()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private Api.Call as(Scope scope) {
        return salon.api().with(EdgeTokens.of("billing").member(salon.id, salon.owner, scope));
    }

    private void takes(long amount) {
        var booking = salon.holds(amount);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        salon.confirms(booking);
        salon.awaitStatus(booking, "CAPTURED");
    }
}
