package io.beautysalon.localstack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A salon that takes bookings: registered, with a payment account, one service and one stylist. */
public record Salon(String id, String slug, String location, String variant, String staff) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String SINCE = LocalDate.EPOCH.toString();

    /** What its owner does before the first client comes. */
    public static Salon open(Http owner) {
        var slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        var id = register(owner, slug);
        var root = "/api/v1/salons/" + id;
        keyed(owner).post(root + "/payment-account", Map.of());
        var location = owner.get(root + "/locations").at("/items/0/id");
        owner.with("If-None-Match", "*")
                .put(
                        root + "/locations/" + location + "/hours",
                        Map.of("patterns", List.of(week())));
        return offer(owner, root, new Salon(id, slug, location, "", ""));
    }

    /** A salon with nothing in it; its id. */
    public static String register(Http owner, String slug) {
        var salon =
                keyed(owner)
                        .post(
                                "/api/v1/salons",
                                Map.of(
                                        "name", "Salon Demo",
                                        "slug", slug,
                                        "country", "DE",
                                        "currency", "EUR",
                                        "location", Map.of("name", "Mitte", "zone", ZONE.getId())));
        return salon.at("/id");
    }

    private static Salon offer(Http owner, String root, Salon salon) {
        var policy =
                keyed(owner)
                        .post(
                                root + "/policies",
                                Map.of(
                                        "name",
                                        "Deposit 30 %",
                                        "collect",
                                        "DEPOSIT",
                                        "depositBp",
                                        3000,
                                        "tiers",
                                        List.of(
                                                Map.of("minutesBefore", 1440, "feeBp", 0),
                                                Map.of("minutesBefore", 0, "feeBp", 2000)),
                                        "noShowFeeBp",
                                        10_000));
        var service = keyed(owner).post(root + "/services", Map.of("name", "Cut and finish"));
        var variant =
                keyed(owner)
                        .with("If-Match", String.valueOf(service.etag()))
                        .post(
                                root + "/services/" + service.at("/id") + "/variants",
                                Map.of(
                                        "name",
                                        "Long hair",
                                        "locations",
                                        List.of(Map.of("locationId", salon.location()))));
        var variantRoot = root + "/variants/" + variant.at("/id");
        owner.with("If-Match", String.valueOf(variant.etag()))
                .post(
                        variantRoot + "/versions",
                        Map.of(
                                "priceKind",
                                "FIXED",
                                "price",
                                6000,
                                "policyId",
                                policy.at("/id"),
                                "phases",
                                List.of(Map.of("minutes", 60, "staffBusy", true))));
        var staff =
                keyed(owner)
                        .post(
                                root + "/staff",
                                Map.of("name", "Anna", "locationIds", List.of(salon.location())));
        owner.with("If-None-Match", "*")
                .put(variantRoot + "/staff-terms/" + staff.at("/id"), Map.of());
        owner.with("If-Match", String.valueOf(staff.etag()))
                .post(
                        root + "/staff/" + staff.at("/id") + "/work-patterns",
                        Map.of(
                                "locationId",
                                salon.location(),
                                "effectiveFrom",
                                SINCE,
                                "days",
                                days()));
        return new Salon(
                salon.id(), salon.slug(), salon.location(), variant.at("/id"), staff.at("/id"));
    }

    public String root() {
        return "/api/v1/salons/" + id;
    }

    /** The public search of the free times on a day. */
    public String search(int daysAhead) {
        var from = LocalDate.now(ZONE).plusDays(daysAhead);
        return "/api/v1/public/salons/%s/availability?locationId=%s&from=%s&to=%s&items=%s"
                .formatted(slug, location, from, from.plusDays(1), variant);
    }

    /**
     * Whether a time that is booked now costs a deposit: the account at Stripe is active and
     * booking-service has heard of it.
     */
    public boolean asksForDeposit(Http caller) {
        return caller.quietly(search(3)).json().at("/starts/0/dueNow/amount").asInt(0) > 0;
    }

    /** A caller with a fresh Idempotency-Key. */
    public static Http keyed(Http caller) {
        return caller.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, Object> week() {
        return Map.of("effectiveFrom", SINCE, "days", days());
    }

    private static Map<String, List<Map<String, String>>> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(Enum::name)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                day -> List.of(Map.of("start", "09:00", "end", "18:00"))));
    }
}
