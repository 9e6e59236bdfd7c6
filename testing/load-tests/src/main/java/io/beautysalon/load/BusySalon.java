package io.beautysalon.load;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A salon in Berlin with 20 staff members, each of whom performs each of three services of half an
 * hour. 85 % of their half-hours are taken, so that mostly somebody is free: an answer that is
 * worth writing.
 */
final class BusySalon {

    static final int STAFF = 20;
    static final int SERVICES = 3;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int DAYS = 31;
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final EdgeTokens tokens = EdgeTokens.of("booking");
    private final Actor owner = new Actor(ActorKind.MEMBER, UUID.randomUUID().toString());
    private final UUID visitor = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID location = UUID.randomUUID();
    private final Api api;
    private final LocalDate from = LocalDate.now(ZONE).plusDays(1);
    private final List<UUID> variants = new ArrayList<>();
    private final List<UUID> staff = new ArrayList<>();
    private Instant minted = Instant.EPOCH;
    private String token = "";

    private BusySalon(Api api) {
        this.api = api;
    }

    /** A salon as it is after some months of 31 days, the last of which is still to come. */
    static BusySalon open(Api api, int months) {
        var salon = new BusySalon(api);
        salon.register();
        salon.furnish();
        salon.fill(months);
        return salon;
    }

    /** Any visitor; the gateway mints a token as rarely. */
    Api.Call visitor() {
        var now = Instant.now();
        if (minted.plus(TOKEN_LIFE).isBefore(now)) {
            token = tokens.visitor(id, visitor);
            minted = now;
        }
        return api.with(token);
    }

    String path(String rest) {
        return "/api/v1/salons/" + id + rest;
    }

    /** A search over all that is to come, for a visit of so many services by anybody. */
    String search(int services) {
        return """
        {"locationId": "%s", "from": "%s", "to": "%s", "items": [%s]}\
        """
                .formatted(location, from, from.plusDays(DAYS), items(services));
    }

    /** A wish for the first service at a start. */
    String wish(OffsetDateTime start) {
        return """
        {"locationId": "%s", "start": "%s", "items": [%s],
         "contact": {"name": "Kim", "email": "kim@example.org"}}\
        """
                .formatted(location, start, items(1));
    }

    /** A start at which nobody is booked but by who asks for it. */
    OffsetDateTime freeStart() {
        return from.plusDays(DAYS + 10L).atTime(10, 0).atZone(ZONE).toOffsetDateTime();
    }

    /** Every id that was there before a booking. */
    String knownIds() {
        return List.of(id, location, visitor, variants, staff).toString()
                + JdbcClient.create(SharedInfrastructure.get().administrator())
                        .sql("select string_agg(id::text, ' ') from booking.variant_version")
                        .query(String.class)
                        .single();
    }

    private String items(int services) {
        return variants.stream()
                .limit(services)
                .map("{\"variantId\": \"%s\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private void register() {
        try (var probe = new EventProbe(Topics.BOOKING)) {
            var now = Instant.now();
            probe.publish(
                    new LocationOpened(
                            id, location, now, owner, "Mitte", ZONE.getId(), "DE", "EUR"));
            probe.publish(
                    new SalonRegistered(
                            id,
                            now,
                            owner,
                            "salon-" + id,
                            "Salon",
                            "DE",
                            "EUR",
                            ZONE.getId(),
                            "de",
                            SalonStatus.ACTIVE));
            Awaitility.await("the salon's copy")
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            desk().get(path("/locations/" + location + "/hours")).status() == 200);
        }
    }

    private void furnish() {
        put("/locations/" + location + "/hours", "{\"patterns\": [" + WorkWeek.ofTheDoors() + "]}");
        for (int i = 0; i < SERVICES; i++) {
            var service = create("/services", "{\"name\": \"Cut\"}");
            var variant =
                    create("/services/" + service + "/variants", "{\"name\": \"Short hair\"}");
            add(
                    "/variants/" + variant + "/versions",
                    """
                    {"priceKind": "FIXED", "price": 4500, "phases": [{"minutes": 30, "staffBusy": true}]}\
                    """);
            variants.add(variant);
        }
        for (int i = 0; i < STAFF; i++) {
            var member =
                    create(
                            "/staff",
                            "{\"name\": \"Anna\", \"locationIds\": [\"" + location + "\"]}");
            add("/staff/" + member + "/work-patterns", WorkWeek.withBreaksAt(location));
            variants.forEach(
                    variant -> put("/variants/" + variant + "/staff-terms/" + member, "{}"));
            staff.add(member);
        }
    }

    /**
     * Half-hours of each working day, each taken with a chance of 85 %, by copies of one booking.
     */
    private void fill(int months) {
        var later = from.plusDays(2 * DAYS).atTime(10, 0).atZone(ZONE).toOffsetDateTime();
        var copied =
                visitor()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(path("/bookings"), wish(later));
        var administrator = JdbcClient.create(SharedInfrastructure.get().administrator());
        administrator
                .sql(
                        """
                        with taken as (
                            select uuidv7() as id, staff.id as staff_id, at as starts_at,
                                at + interval '30 minutes' as ends_at
                            from unnest(:staff) as staff (id),
                                generate_series(:from::timestamptz, :to::timestamptz, interval '30 minutes') as at
                            where extract(hour from at at time zone :zone) between 9 and 18
                                and random() < 0.85),
                        booked as (
                            insert into booking.booking
                            select (jsonb_populate_record(b, jsonb_build_object('id', taken.id,
                                'starts_at', taken.starts_at, 'ends_at', taken.ends_at))).*
                            from booking.booking b, taken where b.tenant_id = :salon and b.id = :copied)
                        insert into booking.allocation (tenant_id, subject_id, booking_id, location_id,
                            visit_date, starts_at, ends_at, created_at)
                        select :salon, staff_id, id, :location, (starts_at at time zone :zone)::date,
                            starts_at, ends_at, starts_at from taken\
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .param(
                        "from",
                        from.minusDays((months - 1L) * DAYS).atStartOfDay(ZONE).toOffsetDateTime())
                .param("to", from.plusDays(DAYS).atStartOfDay(ZONE).toOffsetDateTime())
                .param("zone", ZONE.getId())
                .param("salon", id)
                .param("location", location)
                .param("copied", idOf(copied))
                .update();
        administrator.sql("analyze").update();
    }

    private Api.Call desk() {
        return api.with(tokens.member(id, UUID.fromString(owner.id()), Role.OWNER));
    }

    private UUID create(String path, String body) {
        return idOf(
                desk().header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(path(path), body));
    }

    private void add(String path, String body) {
        require(desk().header("If-Match", "\"0\"").post(path(path), body));
    }

    private void put(String path, String body) {
        require(desk().header("If-None-Match", "*").send("PUT", path(path), body));
    }

    private static UUID idOf(Api.Answer answer) {
        return UUID.fromString(require(answer).at("/id"));
    }

    /** A benchmark of refusals would be fast. */
    static Api.Answer require(Api.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }
}
