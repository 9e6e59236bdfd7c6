package io.beautysalon.localstack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The main job, played through the gateway with everything real but Stripe and the identity
 * provider.
 */
public final class Demo {

    private final Console console;
    private final URI gateway;
    private final People people;
    private final URI stripe;

    public Demo(Console console, String gateway) {
        this.console = console;
        this.gateway = URI.create(gateway);
        this.people =
                new People(
                        console,
                        address("IDENTITY_ISSUER", Topology.IDENTITY, "/auth/v1"),
                        this.gateway);
        this.stripe = address("STRIPE_ADDRESS", Topology.STRIPE, "");
    }

    public void play() {
        var start = System.nanoTime();
        var brokers =
                Optional.ofNullable(System.getenv("KAFKA_BROKERS"))
                        .orElse("127.0.0.1:" + Topology.KAFKA);
        try (var _ = new EventTail(console, brokers)) {
            console.title("1. An owner registers a salon and opens its book");
            var owner = people.signUpWithSecondFactor("owner");
            var salon = Salon.open(owner);
            console.await("a salon that can take deposits", () -> salon.asksForDeposit(owner));

            console.title("2. A client finds a free time and books it");
            var client = people.signUp("client");
            var booking = book(client, salon, 0);

            console.title(
                    "3. The client pays the deposit by card; Stripe's webhook confirms the booking");
            pay(client, salon, booking);
            awaitStatus(client, salon, booking, "CONFIRMED");

            console.title("4. Somebody else wants the same time");
            var late = people.signUp("late");
            takenTime(late, salon, client.quietly(path(salon, booking)).at("/start"));

            console.title("5. The salon cancels; the money goes back");
            cancel(owner, salon, booking);
            refunded(owner, salon, booking);

            console.title("6. Another client moves her booking and cancels it late");
            var kept = moveAndCancelLate(late, salon);
            summary(salon, booking, kept, start);
        }
    }

    private String book(Http client, Salon salon, int nth) {
        client.get("/api/v1/public/salons/" + salon.slug());
        var starts = starts(client, salon, 3);
        var chosen = starts.get(nth).at("/start").asString("");
        console.line("free times: %d, chosen: %s".formatted(starts.size(), chosen));
        var booking = Salon.keyed(client).post(salon.root() + "/bookings", request(salon, chosen));
        console.line("booking is %s".formatted(booking.at("/status")));
        return booking.at("/id");
    }

    private static JsonNode starts(Http client, Salon salon, int daysAhead) {
        return client.get(salon.search(daysAhead)).json().at("/starts");
    }

    private static Map<String, Object> request(Salon salon, String start) {
        return Map.of(
                "locationId", salon.location(),
                "start", start,
                "items", List.of(Map.of("variantId", salon.variant())),
                "contact", Map.of("name", "Demo Client", "email", "client@example.com"));
    }

    private void pay(Http client, Salon salon, String booking) {
        var path = path(salon, booking) + "/payment?wait=5";
        console.await("the payment", () -> !client.quietly(path).at("/clientSecret").isEmpty());
        var payment = client.get(path);
        var intent = payment.at("/clientSecret").replaceAll("_secret_.*", "");
        new Http(
                        console,
                        stripe,
                        Map.of("Authorization", "Bearer " + payment.at("/publishableKey")))
                .with("Stripe-Account", payment.at("/stripeAccount"))
                .form(
                        "/v1/payment_intents/" + intent + "/confirm",
                        Map.of(
                                "client_secret",
                                payment.at("/clientSecret"),
                                "payment_method",
                                "pm_card_visa"));
    }

    private void awaitStatus(Http caller, Salon salon, String booking, String status) {
        console.await(
                "status " + status,
                () -> caller.quietly(path(salon, booking)).at("/status").equals(status));
        console.good("booking is " + status);
    }

    private void takenTime(Http late, Salon salon, String start) {
        var answer =
                Salon.keyed(late).refused(salon.root() + "/bookings", request(salon, start), 409);
        console.line(
                "refused as %s, alternatives: %s"
                        .formatted(answer.at("/title"), answer.json().at("/alternatives")));
    }

    private void cancel(Http owner, Salon salon, String booking) {
        change(
                owner,
                salon,
                booking,
                "cancel",
                Map.of("initiator", "SALON", "reason", "stylist is ill"));
        awaitStatus(owner, salon, booking, "CANCELLED");
    }

    /** The salon keeps what the quote said, to the cent. */
    private String moveAndCancelLate(Http client, Salon salon) {
        var booking = book(client, salon, 1);
        pay(client, salon, booking);
        awaitStatus(client, salon, booking, "CONFIRMED");
        var today = starts(client, salon, 0);
        var soon =
                (today.isEmpty() ? starts(client, salon, 1) : today)
                        .get(0)
                        .at("/start")
                        .asString("");
        change(client, salon, booking, "reschedule", Map.of("start", soon));
        console.line("moved to " + soon);

        var quote = client.post(path(salon, booking) + "/quotes", Map.of("kind", "CANCEL"));
        var keep = quote.at("/keep/amount");
        change(client, salon, booking, "cancel", Map.of("quote", quote.at("/quote")));
        awaitStatus(client, salon, booking, "CANCELLED");
        console.await(
                "the rest of the deposit",
                () -> client.quietly(path(salon, booking)).at("/paid/amount").equals(keep));
        return keep;
    }

    private static void change(
            Http caller, Salon salon, String booking, String verb, Map<String, Object> body) {
        var shown = caller.get(path(salon, booking));
        Salon.keyed(caller)
                .with("If-Match", String.valueOf(shown.etag()))
                .post(path(salon, booking) + "/" + verb, body);
    }

    private void refunded(Http owner, Salon salon, String booking) {
        console.await(
                "the refund",
                () ->
                        owner.quietly(path(salon, booking) + "/payment")
                                .json()
                                .toString()
                                .contains("REFUNDED"));
    }

    private void summary(Salon salon, String booking, String kept, long start) {
        console.title("Done in %.1f s".formatted(Console.seconds(start)));
        console.line("salon    " + salon.slug());
        console.line(
                "booking  "
                        + booking
                        + " CANCELLED by the salon, deposit captured and refunded in full");
        console.line("of a late cancellation the salon kept %s cents, as quoted".formatted(kept));
        console.line(
                "nobody got the same time twice, and no money was kept for a time that was not given");
    }

    private static String path(Salon salon, String booking) {
        return salon.root() + "/bookings/" + booking;
    }

    private static URI address(String variable, int port, String path) {
        return URI.create(
                Optional.ofNullable(System.getenv(variable))
                        .orElse("http://127.0.0.1:" + port + path));
    }
}
