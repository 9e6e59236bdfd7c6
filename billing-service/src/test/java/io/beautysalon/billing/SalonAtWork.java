package io.beautysalon.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.SetupIntentConfirmParams;
import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.booking.BookingCancelled;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.BookingDeclined;
import io.beautysalon.contracts.booking.BookingExpired;
import io.beautysalon.contracts.booking.BookingHeld;
import io.beautysalon.contracts.booking.BookingLinesCancelled;
import io.beautysalon.contracts.booking.BookingNoShow;
import io.beautysalon.contracts.booking.BookingPaymentUnplaced;
import io.beautysalon.contracts.booking.BookingReopened;
import io.beautysalon.contracts.booking.BookingRescheduled;
import io.beautysalon.contracts.booking.CaptureMode;
import io.beautysalon.contracts.booking.Channel;
import io.beautysalon.contracts.booking.Collect;
import io.beautysalon.contracts.booking.CollectMode;
import io.beautysalon.contracts.booking.DeclineCause;
import io.beautysalon.contracts.booking.Initiator;
import io.beautysalon.contracts.booking.Line;
import io.beautysalon.contracts.booking.ReopenedFrom;
import io.beautysalon.contracts.booking.ReopenedTo;
import io.beautysalon.contracts.booking.Settlement;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.contracts.booking.TimeSpan;
import io.beautysalon.contracts.booking.UnplacedCause;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A salon, its owner, its clients and the other services around billing, in the words of the tests.
 */
public final class SalonAtWork {

    private static final EventProbe PROBE = new EventProbe(Topics.BILLING, Topics.AUDIT);
    private static final Actor VISITOR = new Actor(ActorKind.VISITOR, "v-1");

    public final UUID id = UUID.randomUUID();
    public final UUID owner = UUID.randomUUID();
    public final UUID location = UUID.randomUUID();
    private final EdgeTokens tokens = EdgeTokens.of("billing");
    private final Api api;
    private String stripeAccount = "";

    public SalonAtWork(int port) {
        api = new Api(port);
    }

    /** A salon that takes cards. */
    public static SalonAtWork takingCards(int port) {
        var salon = new SalonAtWork(port).registered();
        assertThat(salon.opensItsPaymentAccount().status()).isEqualTo(202);
        PROBE.await(
                PaymentAccountChanged.class,
                fact -> fact.salonId().equals(salon.id) && fact.canCharge());
        salon.stripeAccount =
                salon.asOwner().get(salon.path("/payment-account")).at("/stripeAccount");
        return salon;
    }

    public SalonAtWork registered() {
        PROBE.publish(registration("DE"));
        await().atMost(20, SECONDS)
                .until(() -> asOwner().get(path("/payment-account")).status() == 200);
        return this;
    }

    public SalonRegistered registration(String country) {
        return new SalonRegistered(
                id,
                Instant.now(),
                VISITOR,
                "salon-" + id,
                "Salon",
                country,
                "EUR",
                "Europe/Berlin",
                "de",
                SalonStatus.ACTIVE);
    }

    public Api.Answer opensItsPaymentAccount() {
        return asOwner()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path("/payment-account"), "{}");
    }

    public Api.Answer asksForAnOnboardingLink(String key) {
        return asOwner()
                .header("Idempotency-Key", key)
                .post(path("/payment-account/onboarding-links"), "{}");
    }

    public Api.Call asOwner() {
        return api.with(tokens.member(id, owner, Scope.BILLING_MANAGE, Scope.PAYMENTS_READ));
    }

    public Api.Call asDesk() {
        return api.with(
                tokens.member(
                        id,
                        owner,
                        Scope.PAYMENTS_READ,
                        Scope.PAYMENTS_TAKE,
                        Scope.PAYMENTS_REFUND,
                        Scope.PAYMENTS_DISCOUNT));
    }

    /** The desk, with an Idempotency-Key of its own. */
    public Api.Call asDeskOnce() {
        return asDesk().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The newest payment of a booking as the desk sees it. */
    public Api.Answer paymentOf(UUID booking) {
        var list = asDesk().get(path("/payments?bookingId=" + booking));
        return asDesk().get(path("/payments/" + list.at("/items/0/id")));
    }

    /** Does something with a payment as it was last seen. */
    public Api.Answer does(Api.Answer payment, String action, String body) {
        return asDeskOnce()
                .header("If-Match", payment.header("ETag"))
                .post(path("/payments/" + payment.at("/id") + "/" + action), body);
    }

    /** Somebody who runs the platform, with a fresh second factor. */
    public Api.Call asOperator() {
        var now = Instant.now().getEpochSecond();
        return api.with(
                tokens.mint(
                        ActorKind.OPERATOR,
                        owner.toString(),
                        null,
                        claims -> claims.claim(EdgeClaims.TOTP_AT, now)));
    }

    public Api.Call asUser(UUID user) {
        return api.with(tokens.client(id, user));
    }

    public Api.Call asGuestOf(UUID booking) {
        return api.with(tokens.guest(id, booking, 1));
    }

    public Api api() {
        return api;
    }

    public EventProbe probe() {
        return PROBE;
    }

    public String path(String tail) {
        return "/api/v1/salons/" + id + tail;
    }

    public String account() {
        return stripeAccount;
    }

    /** A client's hold that asks for a deposit. */
    public UUID holds(long deposit) {
        var booking = UUID.randomUUID();
        PROBE.publish(held(booking, collect(CollectMode.DEPOSIT, deposit)));
        return booking;
    }

    /** A known client's hold. */
    public UUID holdsFor(UUID client, Collect collect) {
        var booking = UUID.randomUUID();
        PROBE.publish(held(booking, collect, client));
        return booking;
    }

    public BookingHeld held(UUID booking, Collect collect) {
        return held(booking, collect, null);
    }

    private BookingHeld held(UUID booking, Collect collect, @Nullable UUID client) {
        var start = Instant.now().plusSeconds(86_400);
        return new BookingHeld(
                id,
                booking,
                Instant.now(),
                VISITOR,
                location,
                start,
                start.plusSeconds(3_600),
                "Europe/Berlin",
                List.of(line(booking)),
                euros(5_000),
                collect,
                client,
                owner,
                Channel.ONLINE,
                "1",
                "h",
                Instant.now().plusSeconds(600));
    }

    public static Collect collect(CollectMode mode, long amount) {
        return new Collect(mode, euros(amount), false, CaptureMode.MANUAL, null);
    }

    /** What puts the card on file, with or without a deposit. */
    public static Collect savingCard(CollectMode mode, long amount) {
        return new Collect(mode, euros(amount), true, CaptureMode.MANUAL, null);
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    /** The one line of a booking has the booking's id. */
    private static Line line(UUID booking) {
        return new Line(
                booking,
                UUID.randomUUID(),
                List.of(),
                UUID.randomUUID(),
                euros(5_000),
                new Tax("standard", 1_900, true));
    }

    public void confirms(UUID booking) {
        var start = Instant.now().plusSeconds(86_400);
        PROBE.publish(
                new BookingConfirmed(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        location,
                        start,
                        start.plusSeconds(3_600),
                        "Europe/Berlin",
                        List.of(line(booking)),
                        euros(5_000),
                        null,
                        null,
                        owner,
                        Channel.ONLINE,
                        "1",
                        "h",
                        null,
                        false));
    }

    public void expires(UUID booking) {
        PROBE.publish(
                new BookingExpired(
                        id, booking, Instant.now(), Actor.clock("holds"), CollectMode.DEPOSIT));
    }

    public void findsNoPlaceFor(UUID booking, UUID payment) {
        PROBE.publish(
                new BookingPaymentUnplaced(
                        id,
                        booking,
                        Instant.now(),
                        Actor.clock("holds"),
                        payment,
                        UnplacedCause.TIME_TAKEN));
    }

    public void cancels(UUID booking, long keep) {
        PROBE.publish(
                new BookingCancelled(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        Initiator.CLIENT,
                        null,
                        new Settlement(euros(keep), "CANCELLED", null)));
    }

    public void declines(UUID booking) {
        PROBE.publish(
                new BookingDeclined(id, booking, Instant.now(), VISITOR, null, DeclineCause.DESK));
    }

    public void marksNoShow(UUID booking, long keep) {
        PROBE.publish(
                new BookingNoShow(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        new Settlement(euros(keep), "NO_SHOW", null),
                        Instant.now()));
    }

    public void reopens(UUID booking) {
        PROBE.publish(
                new BookingReopened(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        ReopenedFrom.NO_SHOW,
                        ReopenedTo.CONFIRMED,
                        null));
    }

    /** Part of a visit is called off, of a whole that costs so much then. */
    public void callsOffALine(UUID booking, long total, long keep) {
        PROBE.publish(
                new BookingLinesCancelled(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        List.of(UUID.randomUUID()),
                        List.of(line(booking)),
                        euros(total),
                        new Settlement(euros(keep), "LATE_CANCELLATION", null)));
    }

    /** Another time, with a fee or another deposit or neither. */
    public void moves(UUID booking, @Nullable Settlement settlement, @Nullable Collect collect) {
        var start = Instant.now().plusSeconds(172_800);
        PROBE.publish(
                new BookingRescheduled(
                        id,
                        booking,
                        Instant.now(),
                        VISITOR,
                        new TimeSpan(start, start.plusSeconds(60)),
                        start,
                        start.plusSeconds(3_600),
                        List.of(line(booking)),
                        euros(5_000),
                        List.of(),
                        List.of(),
                        settlement,
                        collect,
                        1,
                        List.of()));
    }

    /** What the client's browser gets to see once the payment is ready. */
    public Api.Answer asked(UUID booking) {
        var answer = asGuestOf(booking).get(path("/bookings/" + booking + "/payment?wait=8"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** The client pays in the browser, by publishable key and client secret. */
    public void pays(Api.Answer asked, String method) {
        var secret = asked.at("/clientSecret");
        var params =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod(method)
                        .putExtraParam("client_secret", secret)
                        .build();
        confirm(asked, params);
    }

    /** The client pays by a bank transfer that can't be authorised first. */
    public void paysByTransfer(Api.Answer asked) {
        var params =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethodData(
                                PaymentIntentConfirmParams.PaymentMethodData.builder()
                                        .setType(
                                                PaymentIntentConfirmParams.PaymentMethodData.Type
                                                        .SEPA_DEBIT)
                                        .build())
                        .putExtraParam("client_secret", asked.at("/clientSecret"))
                        .build();
        confirm(asked, params);
    }

    private static void confirm(Api.Answer asked, PaymentIntentConfirmParams params) {
        var intent = idIn(asked.at("/clientSecret"));
        try {
            assertThat(
                            browser(asked)
                                    .v1()
                                    .paymentIntents()
                                    .confirm(intent, params, on(asked))
                                    .getId())
                    .isEqualTo(intent);
        } catch (CardException declined) {
            assertThat(declined.getStatusCode()).isEqualTo(402);
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client gives a card in the browser that is only kept. */
    public void givesCard(Api.Answer asked, String method) {
        var secret = asked.at("/clientSecret");
        var params =
                SetupIntentConfirmParams.builder()
                        .setPaymentMethod(method)
                        .putExtraParam("client_secret", secret)
                        .build();
        try {
            assertThat(
                            browser(asked)
                                    .v1()
                                    .setupIntents()
                                    .confirm(idIn(secret), params, on(asked))
                                    .getObject())
                    .isEqualTo("setup_intent");
        } catch (CardException declined) {
            assertThat(declined.getStatusCode()).isEqualTo(402);
        } catch (StripeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client's bank has asked back and is content. */
    public void authenticates(Api.Answer asked) {
        SharedTwin.twin().authenticate(stripeAccount, idIn(asked.at("/clientSecret")), true);
    }

    public static String idIn(String clientSecret) {
        return clientSecret.substring(0, clientSecret.indexOf("_secret_"));
    }

    private static StripeClient browser(Api.Answer asked) {
        return StripeClient.builder()
                .setApiKey(asked.at("/publishableKey"))
                .setApiBase(SharedTwin.twin().baseUrl())
                .build();
    }

    private static RequestOptions on(Api.Answer asked) {
        return RequestOptions.builder().setStripeAccount(asked.at("/stripeAccount")).build();
    }

    /** What Stripe has of a booking's money in the end: taken, less what went back. */
    public long keptOf(UUID booking) {
        var intents =
                intentsOf(booking).stream().map(intent -> intent.path("id").asString()).toList();
        var taken =
                intentsOf(booking).stream()
                        .mapToLong(intent -> intent.path("amount_received").asLong())
                        .sum();
        var back =
                atStripe("refund").stream()
                        .filter(refund ->
                                intents.contains(refund.path("payment_intent").asString("")))
                        .filter(refund -> !refund.path("status").asString().equals("failed"))
                        .mapToLong(refund -> refund.path("amount").asLong())
                        .sum();
        return taken - back;
    }

    public void awaitKept(UUID booking, long amount) {
        await("kept").atMost(20, SECONDS).until(() -> keptOf(booking), kept -> kept == amount);
    }

    /** Stripe's intents of a booking, as the twin knows them. */
    public List<JsonNode> intentsOf(UUID booking) {
        return atStripe("payment_intent").stream()
                .filter(intent ->
                        intent.at("/metadata/booking_id").asString("").equals(booking.toString()))
                .toList();
    }

    public List<JsonNode> atStripe(String type) {
        return SharedTwin.twin()
                .truth()
                .path("accounts")
                .path(stripeAccount)
                .path(type)
                .valueStream()
                .toList();
    }

    /** What is asked now, without waiting. */
    public String status(UUID booking) {
        return asGuestOf(booking).get(path("/bookings/" + booking + "/payment")).at("/status");
    }

    public void awaitStatus(UUID booking, String status) {
        await(status).atMost(20, SECONDS).until(() -> status(booking), status::equals);
    }
}
