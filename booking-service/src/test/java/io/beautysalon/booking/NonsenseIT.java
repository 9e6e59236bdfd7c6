package io.beautysalon.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests about the calendar that ask for the impossible, each refused by name at its field. */
class NonsenseIT extends WithASalon {

    /** Another salon's ids look like ids of nothing. */
    private static final UUID FOREIGN = UUID.randomUUID();

    private UUID variant;
    private UUID staff;
    private UUID group;
    private UUID pool;

    @BeforeAll
    void fillTheSalon() {
        variant = salon.cut(null);
        staff = salon.stylist(variant);
        group =
                ASalon.created(
                        salon.owner(ASalon.key())
                                .post(salon.path("/option-groups"), "{\"name\":\"Care\"}"));
        pool =
                ASalon.created(
                        salon.owner(ASalon.key())
                                .post(salon.path("/resource-pools"), "{\"name\":\"Chair\"}"));
    }

    private static String many(String item) {
        return "[" + String.join(",", Collections.nCopies(10_000, item)) + "]";
    }

    static Stream<Arguments> tooMany() {
        var id = "\"" + UUID.randomUUID() + "\"";
        return Stream.of(
                Arguments.of(
                        "POST",
                        "/availability",
                        search(many("{\"variantId\":" + id + "}")),
                        "/items"),
                Arguments.of(
                        "POST",
                        "/availability/days",
                        search(many("{\"variantId\":" + id + "}")),
                        "/items"),
                Arguments.of(
                        "POST",
                        "/availability",
                        search("[{\"variantId\":" + id + ",\"optionIds\":" + many(id) + "}]"),
                        "/items/0/optionIds"),
                Arguments.of(
                        "POST",
                        "/offers",
                        "{\"locationId\":\"$L\",\"start\":\"2027-03-03T10:00:00Z\",\"items\":"
                                + many("{\"variantId\":" + id + "}")
                                + "}",
                        "/items"),
                Arguments.of(
                        "PUT",
                        "/variants/$V/option-groups",
                        "{\"groupIds\":" + many(id) + "}",
                        "/groupIds"),
                Arguments.of(
                        "POST",
                        "/variants/$V/versions",
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"phases\":"
                                + many("{\"minutes\":1,\"staffBusy\":true}")
                                + "}",
                        "/phases"),
                Arguments.of(
                        "POST",
                        "/variants/$V/versions",
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"phases\":[{\"minutes\":1,\"staffBusy\":true,\"pools\":"
                                + many(id)
                                + "}]}",
                        "/phases/0/pools"),
                Arguments.of(
                        "POST",
                        "/staff",
                        "{\"name\":\"A\",\"locationIds\":" + many(id) + "}",
                        "/locationIds"),
                Arguments.of(
                        "PUT",
                        "/staff/$T/work-days/2027-03-03",
                        "{\"shifts\":" + many(shift()) + "}",
                        "/shifts"),
                Arguments.of(
                        "POST",
                        "/locations/$L/special-days",
                        "{\"date\":\"2027-03-03\",\"times\":"
                                + many("{\"start\":\"09:00\",\"end\":\"10:00\"}")
                                + "}",
                        "/times"),
                Arguments.of(
                        "PUT",
                        "/locations/$L/hours",
                        "{\"patterns\":"
                                + many("{\"effectiveFrom\":\"2027-01-01\",\"days\":{}}")
                                + "}",
                        "/patterns"),
                Arguments.of(
                        "PUT",
                        "/booking-settings",
                        "{\"reminderMinutes\":" + many("60") + "}",
                        "/reminderMinutes"),
                Arguments.of(
                        "POST",
                        "/schedule-changes",
                        "{\"changes\":" + many("{}") + "}",
                        "/changes"),
                Arguments.of(
                        "PUT",
                        "/variants/$V/staff-terms/$T",
                        "{\"phaseMinutes\":" + many("{\"phase\":0,\"minutes\":1}") + "}",
                        "/phaseMinutes"));
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of(
                        "POST",
                        "/services",
                        "{\"name\":\"A\",\"categoryId\":\"$F\"}",
                        "/categoryId"),
                Arguments.of(
                        "PUT",
                        "/variants/$V/option-groups",
                        "{\"groupIds\":[\"$G\",\"$F\"]}",
                        "/groupIds/1"),
                Arguments.of(
                        "POST",
                        "/resource-pools/$P/units",
                        "{\"name\":\"A\",\"locationId\":\"$F\"}",
                        "/locationId"),
                Arguments.of(
                        "POST",
                        "/tax-rates",
                        "{\"category\":\"a\",\"locationId\":\"$F\",\"rateBp\":1}",
                        "/locationId"),
                Arguments.of(
                        "PUT",
                        "/booking-settings",
                        "{\"defaultPolicyId\":\"$F\"}",
                        "/defaultPolicyId"),
                Arguments.of("POST", "/time-off", away("staffId"), "/staffId"),
                Arguments.of("POST", "/blocks", away("unitId"), "/unitId"),
                Arguments.of(
                        "PUT",
                        "/staff/$T/work-days/2027-03-03",
                        "{\"shifts\":[{\"locationId\":\"$F\",\"start\":\"09:00\",\"end\":\"10:00\"}]}",
                        "/shifts/0/locationId"),
                Arguments.of(
                        "POST",
                        "/schedule-changes",
                        "{\"changes\":["
                                + away("staffId").replace("{", "{\"type\":\"TIME_OFF\",")
                                + "]}",
                        "/changes/0/staffId"),
                Arguments.of(
                        "POST",
                        "/availability",
                        search("[{\"variantId\":\"$F\"}]"),
                        "/items/0/variantId"),
                Arguments.of(
                        "POST",
                        "/availability",
                        search("[{\"variantId\":\"$V\",\"staffId\":\"$F\"}]"),
                        "/items/0/staffId"),
                Arguments.of(
                        "POST",
                        "/availability",
                        search("[{\"variantId\":\"$V\",\"optionIds\":[\"$F\"]}]"),
                        "/items/0/optionIds/0"));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        "POST",
                        "/tax-rates",
                        "{\"category\":\"a\",\"locationId\":\"$L\",\"rateBp\":10001}",
                        "/rateBp"),
                Arguments.of(
                        "POST",
                        "/tax-rates",
                        "{\"category\":\"A B\",\"locationId\":\"$L\",\"rateBp\":1}",
                        "/category"),
                Arguments.of(
                        "POST",
                        "/option-groups/$G/options",
                        "{\"name\":\"A\",\"price\":-1}",
                        "/price"),
                Arguments.of(
                        "POST",
                        "/option-groups/$G/options",
                        "{\"name\":\"A\",\"price\":100000000}",
                        "/price"),
                Arguments.of(
                        "POST",
                        "/option-groups/$G/options",
                        "{\"name\":\"A\",\"price\":1,\"ownPhase\":{\"position\":0,\"minutes\":0,\"staffBusy\":true}}",
                        "/ownPhase/minutes"),
                Arguments.of(
                        "POST",
                        "/variants/$V/versions",
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"bufferBeforeMinutes\":-1,\"phases\":[{\"minutes\":1,\"staffBusy\":true}]}",
                        "/bufferBeforeMinutes"),
                Arguments.of(
                        "POST",
                        "/variants/$V/versions",
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"effectiveFrom\":\"2027-09-09\",\"phases\":[{\"name\":\"a\",\"minutes\":1,\"staffBusy\":true},{\"name\":\"a\",\"minutes\":1,\"staffBusy\":true}]}",
                        "/phases/1/name"),
                Arguments.of(
                        "POST",
                        "/variants/$V/versions",
                        "{\"priceKind\":\"FIXED\",\"price\":1,\"effectiveFrom\":\"2027-09-09\",\"phases\":[{\"minutes\":1000,\"staffBusy\":true},{\"minutes\":1000,\"staffBusy\":true}]}",
                        "/phases"),
                Arguments.of(
                        "PUT",
                        "/staff/$T/work-days/2027-03-03",
                        "{\"shifts\":["
                                + shift().replace(
                                                "}",
                                                ",\"breaks\":[{\"start\":\"08:00\",\"end\":\"09:30\"}]}")
                                + "]}",
                        "/shifts/0/breaks/0"),
                Arguments.of(
                        "POST",
                        "/availability",
                        search("[{\"variantId\":\"$V\"}]").replace("2027-03-04", "2028-03-04"),
                        "/to"),
                Arguments.of(
                        "POST",
                        "/offers",
                        "{\"locationId\":\"$L\",\"start\":\"2027-03-03T10:00:00Z\",\"items\":[]}",
                        "/items"),
                Arguments.of("POST", "/service-categories", "{\"name\":\" \"}", "/name"));
    }

    @ParameterizedTest
    @MethodSource({"tooMany", "foreign", "impossible"})
    void isRefusedAtItsField(String method, String path, String body, String pointer) {
        var answer =
                salon.owner(ASalon.key())
                        .header("If-Match", etag(method, path))
                        .header("If-None-Match", method.equals("PUT") ? "*" : null)
                        .send(method, salon.path(filled(path)), filled(body));

        assertThat(answer.slug()).as(answer.text()).isEqualTo("invalid");
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    private String etag(String method, String path) {
        if (path.startsWith("/variants/$V/versions") || path.endsWith("/option-groups")) {
            return salon.etag("/variants/" + variant);
        }
        if (path.endsWith("special-days") || path.endsWith("/hours")) {
            return salon.etag("/locations/" + salon.location + "/hours");
        }
        return path.contains("staff-terms")
                ? salon.etag("/variants/" + variant + "/staff-terms/" + staff)
                : null;
    }

    private String filled(String text) {
        return text.replace("$L", salon.location.toString())
                .replace("$V", variant.toString())
                .replace("$T", staff.toString())
                .replace("$G", group.toString())
                .replace("$P", pool.toString())
                .replace("$F", FOREIGN.toString());
    }

    private static String search(String items) {
        return "{\"locationId\":\"$L\",\"from\":\"2027-03-03\",\"to\":\"2027-03-04\",\"items\":"
                + items
                + "}";
    }

    private static String shift() {
        return "{\"locationId\":\"$L\",\"start\":\"09:00\",\"end\":\"10:00\"}";
    }

    private static String away(String whose) {
        return "{\"%s\":\"$F\",\"start\":\"2027-03-03T10:00:00Z\",\"end\":\"2027-03-03T11:00:00Z\",\"reason\":\"X\"}"
                .formatted(whose);
    }
}
