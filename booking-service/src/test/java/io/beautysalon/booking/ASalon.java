package io.beautysalon.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Money;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.billing.PaymentAccountChanged;
import io.beautysalon.contracts.billing.PaymentAccountState;
import io.beautysalon.contracts.billing.PaymentAuthorized;
import io.beautysalon.contracts.billing.PaymentCaptured;
import io.beautysalon.contracts.billing.PaymentKind;
import io.beautysalon.contracts.billing.PaymentMethod;
import io.beautysalon.contracts.billing.PaymentWaived;
import io.beautysalon.contracts.billing.WaivedCause;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A salon in Berlin with one location, open every day from 9 to 18, for tests over HTTP. */
public final class ASalon {

    public static final Actor SOMEBODY = new Actor(ActorKind.MEMBER, UUID.randomUUID().toString());
    private static final EdgeTokens TOKENS = EdgeTokens.of("booking");

    public final UUID id = UUID.randomUUID();
    public final UUID location = UUID.randomUUID();
    public final String slug = "salon-" + id;
    private final Api api;
    private final EventProbe probe;
    private final UUID owner = UUID.randomUUID();

    private ASalon(Api api, EventProbe probe) {
        this.api = api;
        this.probe = probe;
    }

    /** A salon that this service knows, with hours. */
    public static ASalon open(Api api, EventProbe probe) {
        var salon = new ASalon(api, probe);
        probe.publish(
                new LocationOpened(
                        salon.id,
                        salon.location,
                        TestClock.START,
                        SOMEBODY,
                        "Mitte",
                        "Europe/Berlin",
                        "DE",
                        "EUR"));
        probe.publish(
                new SalonRegistered(
                        salon.id,
                        TestClock.START,
                        SOMEBODY,
                        salon.slug,
                        "Salon",
                        "DE",
                        "EUR",
                        "Europe/Berlin",
                        "de",
                        SalonStatus.ACTIVE));
        Awaitility.await("the salon's copy")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        salon.owner()
                                        .get(salon.path("/locations/" + salon.location + "/hours"))
                                        .status()
                                == 200);
        salon.opens("09:00", "18:00");
        return salon;
    }

    /** The same, and it can be paid by card. */
    public ASalon paidByCard() {
        probe.publish(
                new PaymentAccountChanged(
                        id,
                        UUID.randomUUID(),
                        TestClock.START,
                        Actor.stripe(),
                        PaymentAccountState.ACTIVE,
                        true,
                        TestClock.START));
        return this;
    }

    public String path(String rest) {
        return "/api/v1/salons/" + id + rest;
    }

    public Api.Call owner() {
        return api.with(TOKENS.member(id, owner, Role.OWNER));
    }

    public Api.Call owner(String key) {
        return owner().header("Idempotency-Key", key);
    }

    public Api.Call member(Role role) {
        return api.with(TOKENS.member(id, UUID.randomUUID(), role));
    }

    /** A stylist who may only see and do what is in her own calendar. */
    public Api.Call stylistWho(UUID member) {
        return api.with(
                TOKENS.mint(
                        ActorKind.MEMBER,
                        UUID.randomUUID().toString(),
                        id,
                        claims ->
                                claims.claim(EdgeClaims.MEMBER, member.toString())
                                        .claim(
                                                EdgeClaims.SCOPES,
                                                Map.of("*", List.of("bookings:own")))));
    }

    public Api.Call visitor(UUID visitor) {
        return api.with(TOKENS.visitor(id, visitor));
    }

    public Api.Call client(UUID user) {
        return api.with(TOKENS.client(id, user));
    }

    public Api.Call guest(UUID booking, int generation) {
        return api.with(TOKENS.guest(id, booking, generation));
    }

    public Api.Call anybody() {
        return api.with(TOKENS.visitor(null, UUID.randomUUID()));
    }

    public static EdgeTokens tokens() {
        return TOKENS;
    }

    private void opens(String from, String to) {
        var answer =
                owner().header("If-None-Match", "*")
                        .send(
                                "PUT",
                                path("/locations/" + location + "/hours"),
                                "{\"patterns\":[{\"effectiveFrom\":\"2020-01-01\",\"days\":"
                                        + week(from, to)
                                        + "}]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** A service with one variant of one version: the variant's id. */
    public UUID variant(String version) {
        var service = created(owner(key()).post(path("/services"), "{\"name\":\"Colour\"}"));
        var variant =
                created(
                        owner(key())
                                .post(
                                        path("/services/" + service + "/variants"),
                                        "{\"name\":\"Long hair\"}"));
        var answer =
                owner().header("If-Match", "\"0\"")
                        .post(path("/variants/" + variant + "/versions"), version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return variant;
    }

    /** A cut of half an hour for 45 EUR, to which a policy applies or none. */
    public UUID cut(UUID policy) {
        return variant(
                """
                {"priceKind": "FIXED", "price": 4500, "policyId": %s,
                 "phases": [{"minutes": 30, "staffBusy": true}]}\
                """
                        .formatted(policy == null ? "null" : "\"" + policy + "\""));
    }

    /** 30 % deposit; free to 24 h, then half. */
    public UUID depositPolicy() {
        return created(
                owner(key())
                        .post(
                                path("/policies"),
                                """
                                {"name": "Deposit", "collect": "DEPOSIT", "depositBp": 3000,
                                 "tiers": [{"minutesBefore": 1440, "feeBp": 0}, {"minutesBefore": 0, "feeBp": 5000}],
                                 "noShowFeeBp": 10000}\
                                """));
    }

    /** Somebody who works every day from 9 to 18 and performs these variants. */
    public UUID stylist(UUID... variants) {
        var staff =
                created(
                        owner(key())
                                .post(
                                        path("/staff"),
                                        "{\"name\":\"Anna\",\"locationIds\":[\""
                                                + location
                                                + "\"]}"));
        var pattern =
                owner().header("If-Match", "\"0\"")
                        .post(
                                path("/staff/" + staff + "/work-patterns"),
                                "{\"locationId\":\""
                                        + location
                                        + "\",\"effectiveFrom\":\"2020-01-01\",\"days\":"
                                        + week("09:00", "18:00")
                                        + "}");
        assertThat(pattern.status()).as(pattern.text()).isEqualTo(201);
        for (var variant : variants) {
            performs(staff, variant, "{}");
        }
        return staff;
    }

    public void performs(UUID staff, UUID variant, String terms) {
        var answer =
                owner().header("If-None-Match", "*")
                        .send("PUT", path("/variants/" + variant + "/staff-terms/" + staff), terms);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** A request for one variant at a time, by anybody or by one staff member. */
    public String wish(UUID variant, String start, UUID staff) {
        return """
        {"locationId": "%s", "start": "%s", "items": [{"variantId": "%s", "staffId": %s}],
         "contact": {"name": "Kim", "email": "kim@example.org"}}\
        """
                .formatted(location, start, variant, staff == null ? "null" : "\"" + staff + "\"");
    }

    /** Books as a new visitor. */
    public Api.Answer book(UUID variant, String start) {
        return visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(path("/bookings"), wish(variant, start, null));
    }

    public String search(UUID variant, String from, String to) {
        return """
        {"locationId": "%s", "from": "%s", "to": "%s", "items": [{"variantId": "%s"}]}\
        """
                .formatted(location, from, to, variant);
    }

    public Api.Answer see(UUID booking) {
        return owner().get(path("/bookings/" + booking));
    }

    public void awaitStatus(UUID booking, String status) {
        Awaitility.await(status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> see(booking).at("/status"), status::equals);
    }

    /** The payment's authorisation, as billing tells it. */
    public PaymentAuthorized authorized(UUID payment, UUID booking) {
        return new PaymentAuthorized(
                id,
                payment,
                TestClock.START,
                Actor.stripe(),
                booking,
                null,
                PaymentKind.DEPOSIT,
                PaymentMethod.CARD,
                Money.zero("EUR"),
                Money.zero("EUR"),
                new Money(1350, "EUR"),
                null);
    }

    /** The money was taken. */
    public PaymentCaptured captured(UUID payment, UUID booking) {
        var money = new Money(1350, "EUR");
        var none = Money.zero("EUR");
        return new PaymentCaptured(
                id,
                payment,
                TestClock.START,
                Actor.stripe(),
                booking,
                null,
                PaymentKind.DEPOSIT,
                PaymentMethod.CARD,
                money,
                none,
                money,
                none,
                null);
    }

    /** Nothing is asked after all. */
    public PaymentWaived waived(UUID payment, UUID booking) {
        return new PaymentWaived(
                id,
                payment,
                TestClock.START,
                Actor.stripe(),
                booking,
                null,
                PaymentKind.DEPOSIT,
                PaymentMethod.CARD,
                Money.zero("EUR"),
                Money.zero("EUR"),
                WaivedCause.ACCOUNT_INACTIVE);
    }

    /** The ETag of something below the salon, as it is now. */
    public String etag(String rest) {
        return owner().get(path(rest)).header("ETag");
    }

    public static UUID created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.at("/id"));
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static String week(String from, String to) {
        var span = "[{\"start\":\"" + from + "\",\"end\":\"" + to + "\"}]";
        return "{\"MONDAY\":%1$s,\"TUESDAY\":%1$s,\"WEDNESDAY\":%1$s,\"THURSDAY\":%1$s,\"FRIDAY\":%1$s,\"SATURDAY\":%1$s,\"SUNDAY\":%1$s}"
                .formatted(span);
    }
}
