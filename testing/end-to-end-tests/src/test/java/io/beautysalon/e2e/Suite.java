package io.beautysalon.e2e;

import io.beautysalon.localstack.Await;
import io.beautysalon.localstack.Console;
import io.beautysalon.localstack.Folders;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.LocalStack;
import io.beautysalon.localstack.People;
import io.beautysalon.localstack.Salon;
import io.beautysalon.localstack.Topology;
import io.beautysalon.testsupport.rules.GeneratedDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The whole suite, started once for all end-to-end tests, and what they say in it. */
final class Suite {

    private static final Console SILENT =
            new Console(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    false);
    private static final Set<String> OF_EACH_SERVICE =
            Set.of(
                    "/api/v1/salons/{salonId}/members",
                    "/api/v1/salons/{salonId}/bookings",
                    "/api/v1/salons/{salonId}/payment-account");
    private static final URI GATEWAY = URI.create(Topology.GATEWAY.url());
    private static final URI IDENTITY =
            URI.create("http://127.0.0.1:" + Topology.IDENTITY + "/auth/v1");
    private static final URI STRIPE = URI.create("http://127.0.0.1:" + Topology.STRIPE);
    private static final LocalStack STACK = started();

    static final People PEOPLE = new People(SILENT, IDENTITY, GATEWAY);

    private Suite() {}

    static LocalStack stack() {
        return STACK;
    }

    static Console console() {
        return SILENT;
    }

    /** The database as its administrator. */
    static JdbcClient database() {
        return JdbcClient.create(STACK.infrastructure().administrator());
    }

    /** A salon that takes cards. */
    static Salon openSalon(Http owner) {
        var salon = Salon.open(owner);
        Await.that("a salon that can take deposits", () -> salon.asksForDeposit(owner));
        return salon;
    }

    /** Free starts of a day in the coming week. */
    static List<String> starts(Http caller, Salon salon, int daysAhead) {
        return caller.quietly(salon.search(daysAhead))
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString(""))
                .toList();
    }

    static Map<String, Object> booking(Salon salon, String start) {
        return Map.of(
                "locationId", salon.location(),
                "start", start,
                "items", List.of(Map.of("variantId", salon.variant())),
                "contact", Map.of("name", "A Client", "email", "client@example.com"));
    }

    /** Holds a time; the booking's path. */
    static String hold(Http client, Salon salon, String start) {
        var held = Salon.keyed(client).post(salon.root() + "/bookings", booking(salon, start));
        return salon.root() + "/bookings/" + held.at("/id");
    }

    /** What Stripe Elements does with a good card. */
    static void pay(Http client, String bookingPath) {
        Await.that(
                "the payment",
                () ->
                        !client.quietly(bookingPath + "/payment?wait=5")
                                .at("/clientSecret")
                                .isEmpty());
        var payment = client.get(bookingPath + "/payment");
        var secret = payment.at("/clientSecret");
        new Http(SILENT, STRIPE, Map.of("Authorization", "Bearer " + payment.at("/publishableKey")))
                .with("Stripe-Account", payment.at("/stripeAccount"))
                .form(
                        "/v1/payment_intents/" + secret.replaceAll("_secret_.*", "") + "/confirm",
                        Map.of("client_secret", secret, "payment_method", "pm_card_visa"));
    }

    static void awaitStatus(Http caller, String bookingPath, String status) {
        Await.that(
                "status " + status, () -> caller.quietly(bookingPath).at("/status").equals(status));
    }

    /** The twin's intents of a booking. */
    static List<JsonNode> intentsOf(String bookingPath) {
        var booking = idOf(bookingPath);
        return STACK.twin()
                .truth()
                .path("accounts")
                .valueStream()
                .flatMap(account -> account.path("payment_intent").valueStream())
                .filter(intent -> intent.at("/metadata/booking_id").asString("").equals(booking))
                .toList();
    }

    /** A service that writes its document for the first time may miss the gateway's patience. */
    static JsonNode documentOfAllServices(Http caller) {
        return Awaitility.await("the document of all services")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> caller.quietly("/openapi.json").json(),
                        document -> OF_EACH_SERVICE.stream().allMatch(document.path("paths")::has));
    }

    /** Moves the end of a hold into the past; the service's own clock does the rest. */
    static void expire(String bookingPath) {
        database()
                .sql(
                        "update booking.booking set hold_ends_at = now() - interval '1 second' where id = ?::uuid")
                .param(idOf(bookingPath))
                .update();
    }

    /** The last part of a path. */
    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static LocalStack started() {
        var root = GeneratedDocument.repository();
        try {
            var folder = Path.of("target", "suite").toAbsolutePath(); // kept until the next run
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            var stack = new LocalStack(new Folders(root, folder), SILENT);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
            stack.start();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
