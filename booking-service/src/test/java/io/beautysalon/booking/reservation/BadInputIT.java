package io.beautysalon.booking.reservation;

import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint, every way to get it wrong: the right problem, and nothing changed. */
class BadInputIT extends WithASalon {

    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String HUGE = "9".repeat(40);

    private final SalonAudit audit;
    private UUID variant;
    private UUID staff;
    private UUID service;

    @Autowired
    BadInputIT(SalonAudit audit) {
        this.audit = audit;
    }

    @BeforeAll
    void fill() {
        variant = salon.cut(null);
        staff = salon.stylist(variant);
        var answer = salon.owner().get(salon.path("/variants/" + variant));
        service = UUID.fromString(answer.at("/serviceId"));
    }

    /** Method, path, body, status, pointer or slug. */
    static Stream<Arguments> requests() {
        return Stream.of(
                        bookings(),
                        availability(),
                        catalogue(),
                        versions(),
                        policies(),
                        staffAndHours())
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> bookings() {
        var good =
                "{\"locationId\":\"$L\",\"start\":\"2027-03-03T10:00:00+01:00\",\"items\":[{\"variantId\":\"$V\"}],"
                        + "\"contact\":{\"name\":\"Kim\",\"email\":\"kim@example.org\"}}";
        var path = "/bookings";
        return Stream.of(
                post(path, "{", 400, "body-unreadable"),
                post(path, "[]", 400, "body-unreadable"),
                post(path, good.replace("\"start\"", "\"begin\""), 400, "body-unreadable"),
                post(
                        path,
                        good.replace("\"2027-03-03T10:00:00+01:00\"", "true"),
                        400,
                        "body-unreadable"),
                post(
                        path,
                        good.replace("2027-03-03T10:00:00+01:00", "tomorrow"),
                        400,
                        "body-unreadable"),
                post(
                        path,
                        good.replace("2027-03-03T10:00:00+01:00", "2027-03-03T10:00:00"),
                        400,
                        "body-unreadable"),
                post(path, good.replace("$L", "here"), 400, "body-unreadable"),
                post(path, good.replace("[{\"variantId\":\"$V\"}]", "{}"), 400, "body-unreadable"),
                post(path, "{}", 422, "/items", "/locationId"),
                post(path, good.replaceFirst("\"start\":[^,]*,", ""), 422, "/start"),
                post(path, good.replace("[{\"variantId\":\"$V\"}]", "[]"), 422, "/items"),
                post(
                        path,
                        good.replace("[{\"variantId\":\"$V\"}]", "[{}]"),
                        422,
                        "/items/0/variantId"),
                post(
                        path,
                        good.replace(
                                "[{\"variantId\":\"$V\"}]",
                                "["
                                        + "{\"variantId\":\"$V\"},".repeat(8)
                                        + "{\"variantId\":\"$V\"}]"),
                        422,
                        "/items"),
                post(path, good.replace("$V", UNKNOWN), 422, "/items/0/variantId"),
                post(path, good.replace("$L", UNKNOWN), 422, "/locationId"),
                post(
                        path,
                        good.replace("\"$V\"", "\"$V\",\"staffId\":\"" + UNKNOWN + "\""),
                        422,
                        "/items/0/staffId"),
                post(path, good.replace(",\"email\":\"kim@example.org\"", ""), 422, "/contact"),
                post(path, good.replace("Kim", " "), 422, "/contact/name"),
                post(path, good.replace("kim@example.org", "kim"), 422, "/contact/email"),
                post(
                        path,
                        good.replace("\"email\":\"kim@example.org\"", "\"phone\":\"030 123\""),
                        422,
                        "/contact/phone"),
                post(path, good.replace("2027-03-03", "2027-02-03"), 422, "/start"),
                post(path, good.replace("2027-03-03T10:00", "2027-03-01T08:30"), 422, "/start"),
                post(path, good.replace("2027-03-03T10:00", "2027-03-03T20:00"), 422, "/start"),
                post(path, good.replace("2027-03-03", "9999-12-31"), 422, "/start"),
                post(path, good.replace("2027-03-03", "0001-01-01"), 422, "/start"),
                post("/bookings/" + UNKNOWN + "/cancel", "{}", 404, "not-found"),
                post("/bookings/nonsense/cancel", "{}", 404, "not-found"),
                post(
                        "/bookings/" + UNKNOWN + "/cancel",
                        "{\"initiator\":\"ME\"}",
                        400,
                        "body-unreadable"),
                post("/bookings/" + UNKNOWN + "/cancel", "{\"keep\":0}", 400, "body-unreadable"),
                post(
                        "/bookings/" + UNKNOWN + "/cancel",
                        "{\"reason\":\"" + "x".repeat(501) + "\"}",
                        422,
                        "/reason"),
                get("/bookings/" + UNKNOWN, 404, "not-found"),
                get("/bookings?limit=0", 422, "limit"),
                get("/bookings?limit=101", 422, "limit"),
                get("/bookings?limit=x", 400, "parameter-unreadable"),
                get("/bookings?status=GONE", 400, "parameter-unreadable"),
                get("/bookings?from=today", 400, "parameter-unreadable"),
                get("/bookings?cursor=abc", 400, "parameter-unreadable"),
                get("/bookings?date=2027-03-03&locationId=" + UNKNOWN, 404, "not-found"));
    }

    private static Stream<Arguments> availability() {
        var good =
                "{\"locationId\":\"$L\",\"from\":\"2027-03-03\",\"to\":\"2027-03-04\",\"items\":[{\"variantId\":\"$V\"}]}";
        var path = "/availability";
        return Stream.of(
                post(path, "nope", 400, "body-unreadable"),
                post(path, good.replace("}]}", "}],\"explain\":1}"), 400, "body-unreadable"),
                post(path, good.replace("2027-03-03", "2027-02-30"), 400, "body-unreadable"),
                post(path, "{}", 422, "/from", "/to", "/items", "/locationId"),
                post(path, good.replace("2027-03-04", "2027-03-03"), 422, "/to"),
                post(path, good.replace("2027-03-04", "2028-03-03"), 422, "/to"),
                post(path, good.replace("2027-03-03", "0001-01-01"), 422, "/from"),
                post(path, good.replace("$L", UNKNOWN), 422, "/locationId"),
                post(path, good.replace("$V", UNKNOWN), 422, "/items/0/variantId"));
    }

    private static Stream<Arguments> catalogue() {
        return Stream.of(
                post("/services", "{", 400, "body-unreadable"),
                post("/services", "{\"name\":5}", 400, "body-unreadable"),
                post("/services", "{\"name\":\"A\",\"price\":1}", 400, "body-unreadable"),
                post("/services", "{}", 422, "/name"),
                post("/services", "{\"name\":\"" + "x".repeat(101) + "\"}", 422, "/name"),
                get("/services/" + UNKNOWN, 404, "not-found"),
                get("/services?limit=1000", 422, "limit"),
                send("PATCH", "/services/" + UNKNOWN, "{\"name\":\"A\"}", 404, "not-found"),
                send("PATCH", "/services/$S", "{\"name\":\" \"}", 422, "/name"),
                post("/services/" + UNKNOWN + "/archive", null, 404, "not-found"),
                post("/services/" + UNKNOWN + "/variants", "{\"name\":\"A\"}", 404, "not-found"),
                post(
                        "/services/$S/variants",
                        "{\"name\":\"A\",\"displayOrder\":-1}",
                        422,
                        "/displayOrder"),
                post(
                        "/services/$S/variants",
                        "{\"name\":\"A\",\"locations\":[{\"locationId\":\"" + UNKNOWN + "\"}]}",
                        422,
                        "/locations/0/locationId"),
                post(
                        "/services/$S/variants",
                        "{\"name\":\"A\",\"locations\":[{\"locationId\":\"$L\"},{\"locationId\":\"$L\"}]}",
                        422,
                        "/locations"),
                post(
                        "/services/$S/variants",
                        "{\"name\":\"A\",\"locations\":[{\"locationId\":\"$L\",\"price\":100000000}]}",
                        422,
                        "/locations/0/price"),
                send("PATCH", "/variants/" + UNKNOWN, "{}", 404, "not-found"));
    }

    private static Stream<Arguments> versions() {
        var good =
                "{\"priceKind\":\"FIXED\",\"price\":4500,\"effectiveFrom\":\"2027-09-01\",\"phases\":[{\"minutes\":30,\"staffBusy\":true}]}";
        var path = "/variants/$V/versions";
        return Stream.of(
                post("/variants/" + UNKNOWN + "/versions", good, 404, "not-found"),
                post(path, "{}", 422, "/price", "/priceKind", "/phases"),
                post(path, good.replace("4500", "-1"), 422, "/price"),
                post(path, good.replace("4500", "100000000"), 422, "/price"),
                post(path, good.replace("4500", HUGE), 400, "body-unreadable"),
                post(path, good.replace("4500", "45.5"), 400, "body-unreadable"),
                post(path, good.replace("4500", "\"4500\""), 400, "body-unreadable"),
                post(path, good.replace("FIXED", "CHEAP"), 400, "body-unreadable"),
                post(path, good.replace("30,", "0,"), 422, "/phases/0/minutes"),
                post(path, good.replace("30,", "1441,"), 422, "/phases/0/minutes"),
                post(path, good.replace("true", "false"), 422, "/phases"),
                post(path, good.replace("{\"minutes\":30,\"staffBusy\":true}", ""), 422, "/phases"),
                post(
                        path,
                        good.replace("{\"p", "{\"bufferAfterMinutes\":-5,\"p"),
                        422,
                        "/bufferAfterMinutes"),
                post(
                        path,
                        good.replace("{\"p", "{\"policyId\":\"" + UNKNOWN + "\",\"p"),
                        422,
                        "/policyId"),
                send("PUT", "/variants/" + UNKNOWN + "/staff-terms/$T", "{}", 404, "not-found"),
                send("PUT", "/variants/$V/staff-terms/" + UNKNOWN, "{}", 404, "not-found"),
                send("PUT", "/variants/$V/staff-terms/$T", "{\"price\":-1}", 422, "/price"),
                send(
                        "PUT",
                        "/variants/$V/staff-terms/$T",
                        "{\"phaseMinutes\":[{\"phase\":0,\"minutes\":0}]}",
                        422,
                        "/phaseMinutes/0/minutes"));
    }

    private static Stream<Arguments> policies() {
        var good =
                "{\"name\":\"P\",\"collect\":\"DEPOSIT\",\"depositBp\":3000,\"tiers\":[{\"minutesBefore\":0,\"feeBp\":5000}],\"noShowFeeBp\":10000}";
        return Stream.of(
                post("/policies", "{}", 422, "/name", "/collect", "/tiers", "/noShowFeeBp"),
                post("/policies", good.replace("3000", "10001"), 422, "/depositBp"),
                post("/policies", good.replace("\"depositBp\":3000,", ""), 422, "/depositBp"),
                post("/policies", good.replace("DEPOSIT", "SAVE_CARD"), 422, "/depositBp"),
                post("/policies", good.replace("5000", "10001"), 422, "/tiers/0/feeBp"),
                post(
                        "/policies",
                        good.replace("[{", "[{\"minutesBefore\":60,\"feeBp\":6000},{"),
                        422,
                        "/tiers"),
                post(
                        "/policies",
                        good.replace("[{", "[{\"minutesBefore\":0,\"feeBp\":0},{"),
                        422,
                        "/tiers"),
                post(
                        "/policies",
                        good.replace(
                                "\"noShow",
                                "\"moveTiers\":[{\"minutesBefore\":60,\"feeBp\":1},{\"minutesBefore\":9,\"feeBp\":0}],\"noShow"),
                        422,
                        "/moveTiers"),
                post(
                        "/policies",
                        good.replace("\"depositBp\":3000", "\"saveCard\":true")
                                .replace("DEPOSIT", "NONE"),
                        422,
                        "/saveCard"),
                post(
                        "/policies",
                        good.replace("\"noShow", "\"mostMoves\":-1,\"graceMinutes\":241,\"noShow"),
                        422,
                        "/mostMoves",
                        "/graceMinutes"),
                get("/policies?cursor=x", 400, "parameter-unreadable"),
                post(
                        "/policies/" + UNKNOWN + "/versions",
                        good.replace("\"name\":\"P\"", "\"effectiveFrom\":\"2027-01-01\""),
                        404,
                        "not-found"));
    }

    private static Stream<Arguments> staffAndHours() {
        var week =
                "{\"locationId\":\"$L\",\"effectiveFrom\":\"2027-07-01\",\"days\":{\"MONDAY\":[{\"start\":\"09:00\",\"end\":\"17:00\",\"breaks\":[{\"start\":\"12:00\",\"end\":\"13:00\"}]}]}}";
        var patterns = "/staff/$T/work-patterns";
        return Stream.of(
                post("/staff", "{}", 422, "/name", "/locationIds"),
                post(
                        "/staff",
                        "{\"name\":\"A\",\"locationIds\":[\"" + UNKNOWN + "\"]}",
                        422,
                        "/locationIds/0"),
                post("/staff", "{\"name\":\"A\",\"locationIds\":[]}", 422, "/locationIds"),
                get("/staff/" + UNKNOWN, 404, "not-found"),
                get("/staff/nonsense", 404, "not-found"),
                send("PATCH", "/staff/$T", "{\"memberId\":\"me\"}", 422, "/memberId"),
                send("PATCH", "/services/$S", "{\"description\":5}", 422, "/description"),
                get("/staff/" + UNKNOWN + "/work-patterns", 404, "not-found"),
                send(
                        "PATCH",
                        "/staff/$T",
                        "{\"locationIds\":[\"" + UNKNOWN + "\"]}",
                        422,
                        "/locationIds/0"),
                post(patterns, week.replace("MONDAY", "SOMEDAY"), 400, "body-unreadable"),
                post(patterns, week.replace("09:00", "25:00"), 400, "body-unreadable"),
                post(patterns, week.replace("$L", UNKNOWN), 422, "/locationId"),
                post(patterns, week.replace("13:00", "18:00"), 422, "/days/MONDAY/0/breaks/0"),
                post(
                        patterns,
                        week.replace(
                                "[{\"start\":\"09",
                                "[{\"start\":\"08:00\",\"end\":\"10:00\"},{\"start\":\"09"),
                        422,
                        "/days/MONDAY/1"),
                post(
                        patterns,
                        week.replace("\"days\"", "\"effectiveUntil\":\"2027-06-01\",\"days\""),
                        422,
                        "/effectiveUntil"),
                post(
                        patterns,
                        week.replace("\"days\":{", "\"days\":{\"TUESDAY\":[null],"),
                        422,
                        "/days/TUESDAY/0"),
                send("PUT", patterns + "/" + UNKNOWN, week, 404, "not-found"),
                send("DELETE", patterns + "/" + UNKNOWN, null, 404, "not-found"),
                send(
                        "PUT",
                        "/locations/" + UNKNOWN + "/hours",
                        "{\"patterns\":[]}",
                        404,
                        "not-found"),
                send("PUT", "/locations/$L/hours", "{}", 422, "/patterns"),
                send(
                        "PUT",
                        "/locations/$L/hours",
                        "{\"patterns\":[{}]}",
                        422,
                        "/patterns/0/days",
                        "/patterns/0/effectiveFrom"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("requests")
    void isRefusedByName(
            String method, String path, String body, int status, List<String> expected) {
        var answer =
                salon.owner(key())
                        .header("If-Match", etag(path))
                        .send(method, salon.path(filled(path)), body == null ? null : filled(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/traceId")).isNotEmpty();
        if (expected.getFirst().startsWith("/") || status == 422) {
            assertThat(answer.pointers())
                    .as(answer.text())
                    .containsExactlyInAnyOrderElementsOf(expected);
        } else {
            assertThat(answer.slug()).isEqualTo(expected.getFirst());
        }
        assertThat(audit.findings(salon.id)).isEmpty();
    }

    @Test
    void aRefusedStartNamesTheRule() {
        var rules =
                List.of(
                        List.of("2027-02-03T10:00:00+01:00", "start-in-the-past"),
                        List.of("2027-03-01T08:30:00+01:00", "lead-time"),
                        List.of("2027-12-03T10:00:00+01:00", "horizon"),
                        List.of("2027-03-03T10:07:00+01:00", "grid"),
                        List.of("2027-03-03T20:00:00+01:00", "opening-hours"));
        for (var rule : rules) {
            var answer = salon.book(variant, rule.get(0));

            assertThat(answer.slug()).isEqualTo("time-not-bookable");
            assertThat(answer.at("/rule")).isEqualTo(rule.get(1));
        }
    }

    @Test
    void aBookingNeedsItsKeyAndACaller() {
        var wish = salon.wish(variant, "2027-03-03T10:00:00+01:00", null);
        var path = salon.path("/bookings");

        assertThat(salon.visitor(UUID.randomUUID()).post(path, wish).slug())
                .isEqualTo("header-missing");
        assertThat(
                        salon.visitor(UUID.randomUUID())
                                .header("Idempotency-Key", "has space")
                                .post(path, wish)
                                .slug())
                .isEqualTo("header-missing");
        assertThat(api.anonymously().post(path, wish).slug()).isEqualTo("not-signed-in");
        assertThat(api.with("e30.e30.forged").post(path, wish).slug()).isEqualTo("not-signed-in");
        assertThat(salon.visitor(UUID.randomUUID()).get(path).slug()).isEqualTo("not-signed-in");
        assertThat(
                        salon.visitor(UUID.randomUUID())
                                .header("Idempotency-Key", key())
                                .header("Content-Type", "text/plain")
                                .post(path, wish)
                                .status())
                .isEqualTo(415);
    }

    private String etag(String path) {
        if (path.startsWith("/variants/$V/staff-terms/$T")) {
            return salon.owner().get(salon.path(filled(path))).header("ETag");
        }
        var parent =
                path.startsWith("/variants/$V")
                        ? "/variants/$V"
                        : path.startsWith("/staff/$T")
                                ? "/staff/$T"
                                : path.startsWith("/services/$S") ? "/services/$S" : "";
        return parent.isEmpty()
                ? "\"0\""
                : salon.owner().get(salon.path(filled(parent))).header("ETag");
    }

    private String filled(String text) {
        return text.replace("$L", salon.location.toString())
                .replace("$V", variant.toString())
                .replace("$T", staff.toString())
                .replace("$S", service.toString());
    }

    private static Arguments post(String path, String body, int status, String... expected) {
        return send("POST", path, body, status, expected);
    }

    private static Arguments get(String path, int status, String... expected) {
        return send("GET", path, null, status, expected);
    }

    private static Arguments send(
            String method, String path, String body, int status, String... expected) {
        return Arguments.of(method, path, body, status, List.of(expected));
    }
}
