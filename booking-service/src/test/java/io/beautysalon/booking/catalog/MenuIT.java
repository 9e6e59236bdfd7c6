package io.beautysalon.booking.catalog;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.booking.BookingConfirmed;
import io.beautysalon.contracts.booking.Tax;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Categories, options, pools and taxes: that they can be kept, and that the search obeys them. */
class MenuIT extends WithASalon {

    private static final String CUT_AND_DRY =
            """
            {"priceKind": "FIXED", "price": 4500, "taxCategory": "standard",
             "phases": [{"name": "cut", "minutes": 30, "staffBusy": true},
                        {"name": "dry", "minutes": 15, "staffBusy": false}]}\
            """;

    @Test
    void servicesStandInCategoriesAndAreFoundByThem() {
        var hair = added("/service-categories", "{\"name\":\"Hair\",\"displayOrder\":2}");
        var service =
                added("/services", "{\"name\":\"Perm\",\"categoryId\":\"%s\"}".formatted(hair));
        var variant = added("/services/" + service + "/variants", "{\"name\":\"Short\"}");

        var listed =
                salon.owner()
                        .get(salon.path("/services?categoryId=" + hair + "&expand=variants"))
                        .json()
                        .at("/items");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.at("/0/variants/0/id").asString()).isEqualTo(variant.toString());
        assertThat(listed.at("/0/variants/0/optionGroupIds").isArray()).isTrue();

        var path = salon.path("/service-categories/" + hair);
        var renamed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send("PATCH", path, "{\"name\":\"Hair care\",\"displayOrder\":1}");
        assertThat(renamed.at("/name")).isEqualTo("Hair care");
        var archived = salon.owner().header("If-Match", "\"1\"").post(path + "/archive", "{}");
        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(refused("/services", "{\"name\":\"X\",\"categoryId\":\"%s\"}".formatted(hair)))
                .containsExactly("/categoryId");
        var restored = salon.owner().header("If-Match", "\"2\"").post(path + "/restore", "{}");
        assertThat(restored.at("/archived")).isEqualTo("false");
        assertThat(salon.owner().get(path).header("ETag")).isEqualTo("\"3\"");
        assertThat(salon.owner().get(salon.path("/services?expand=staff")).slug())
                .isEqualTo("parameter-unreadable");
    }

    @Test
    void servicesAreFoundByTheLocationThatOffersThem() {
        var everywhere = added("/services", "{\"name\":\"Everywhere\"}");
        added("/services/" + everywhere + "/variants", "{\"name\":\"Any\"}");
        var here = added("/services", "{\"name\":\"Here\"}");
        added(
                "/services/" + here + "/variants",
                "{\"name\":\"One\",\"locations\":[{\"locationId\":\"%s\"}]}"
                        .formatted(salon.location));
        var nowhere = added("/services", "{\"name\":\"Nowhere yet\"}");

        var found =
                salon.owner()
                        .get(salon.path("/services?limit=100&locationId=" + salon.location))
                        .text();

        assertThat(found)
                .contains(everywhere.toString(), here.toString())
                .doesNotContain(nowhere.toString());
        assertThat(
                        salon.owner()
                                .get(salon.path("/services?locationId=" + UUID.randomUUID()))
                                .text())
                .contains(everywhere.toString())
                .doesNotContain(here.toString());
    }

    @Test
    void whatNobodyCouldPayIsNeitherOfferedNorBooked() {
        var variant = salon.variant(CUT_AND_DRY.replace("4500", "99999999"));
        salon.stylist(variant);
        var group = added("/option-groups", "{\"name\":\"Care\",\"min\":0,\"max\":1}");
        var mask =
                added(
                        "/option-groups/" + group + "/options",
                        "{\"name\":\"Mask\",\"price\":1,\"lengthens\":{\"phase\":\"cut\",\"minutes\":10}}");
        offer(variant, group);
        var start = "2027-03-03T12:00:00+01:00";
        var wish = salon.wish(variant, start, null);
        var withMask = wish.replace("\"staffId\": null", "\"optionIds\": [\"" + mask + "\"]");
        var twice =
                wish.replace("\"items\": [", "\"items\": [{\"variantId\": \"" + variant + "\"}, ");

        assertThat(search(variant, mask.toString()).pointers())
                .containsExactly("/items/0/optionIds");
        assertThat(book(withMask).pointers()).containsExactly("/items/0/optionIds");
        assertThat(book(twice).slug()).isEqualTo("invalid");
        assertThat(book(twice).pointers()).containsExactly("/items");
        assertThat(book(wish).at("/total/amount")).isEqualTo("99999999");
    }

    private Answer book(String wish) {
        return salon.visitor(UUID.randomUUID())
                .header("Idempotency-Key", key())
                .post(salon.path("/bookings"), wish);
    }

    @Test
    void anOptionLengthensItsPhaseAndCostsItsPrice() {
        var variant = salon.variant(CUT_AND_DRY);
        salon.stylist(variant);
        var group = added("/option-groups", "{\"name\":\"Care\",\"min\":0,\"max\":1}");
        var mask =
                added(
                        "/option-groups/" + group + "/options",
                        "{\"name\":\"Mask\",\"price\":1500,\"lengthens\":{\"phase\":\"cut\",\"minutes\":10}}");
        var massage =
                added(
                        "/option-groups/" + group + "/options",
                        "{\"name\":\"Massage\",\"price\":2000,\"ownPhase\":{\"position\":0,\"minutes\":20,\"staffBusy\":true}}");
        offer(variant, group);

        assertThat(search(variant, "").at("/starts/0/end")).endsWith("09:45:00+01:00");
        var longer = search(variant, mask.toString());
        assertThat(longer.at("/starts/0/end")).endsWith("09:55:00+01:00");
        assertThat(longer.at("/starts/0/total/amount")).isEqualTo("6000");
        assertThat(search(variant, massage.toString()).at("/starts/0/end"))
                .endsWith("10:05:00+01:00");
        assertThat(search(variant, mask + "\",\"" + massage).pointers())
                .containsExactly("/items/0/optionIds");
        assertThat(search(variant, UUID.randomUUID().toString()).pointers())
                .contains("/items/0/optionIds/0");

        var booked =
                salon.visitor(UUID.randomUUID())
                        .header("Idempotency-Key", key())
                        .post(
                                salon.path("/bookings"),
                                salon.wish(variant, "2027-03-03T12:00:00+01:00", null)
                                        .replace(
                                                "\"staffId\": null",
                                                "\"optionIds\": [\"" + mask + "\"]"));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.at("/total/amount")).isEqualTo("6000");
        assertThat(booked.at("/end")).endsWith("12:55:00+01:00");

        var byAddress =
                salon.anybody()
                        .get(
                                "/api/v1/public/salons/%s/availability?locationId=%s&from=2027-03-04&to=2027-03-05&items=%s+%s"
                                        .formatted(salon.slug, salon.location, variant, mask));
        assertThat(byAddress.at("/starts/0/end")).endsWith("09:55:00+01:00");

        var archived =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .post(salon.path("/options/" + mask + "/archive"), "{}");
        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(search(variant, mask.toString()).pointers()).contains("/items/0/optionIds/0");
    }

    @Test
    void aGroupMustBeAnsweredAndNoOptionEmptiesAPhase() {
        var variant = salon.variant(CUT_AND_DRY);
        salon.stylist(variant);
        var group = added("/option-groups", "{\"name\":\"How\",\"min\":1,\"max\":2}");
        var options = "/option-groups/" + group + "/options";
        var quick =
                added(
                        options,
                        "{\"name\":\"Quick\",\"price\":0,\"lengthens\":{\"phase\":\"cut\",\"minutes\":-15}}");
        offer(variant, group);
        assertThat(search(variant, "").pointers()).containsExactly("/items/0/optionIds");
        assertThat(search(variant, quick.toString()).at("/starts/0/end"))
                .endsWith("09:30:00+01:00");

        var quicker =
                salon.owner(key())
                        .post(
                                salon.path(options),
                                "{\"name\":\"Quicker\",\"price\":0,\"lengthens\":{\"phase\":\"cut\",\"minutes\":-15}}");
        assertThat(quicker.slug()).isEqualTo("option-empties-phase");
        assertThat(quicker.pointers()).containsExactly("/lengthens");
        var unknown =
                salon.owner(key())
                        .post(
                                salon.path(options),
                                "{\"name\":\"Wash\",\"price\":0,\"lengthens\":{\"phase\":\"wash\",\"minutes\":5}}");
        assertThat(unknown.slug()).isEqualTo("option-empties-phase");
        var version =
                salon.owner()
                        .header("If-Match", salon.etag("/variants/" + variant))
                        .post(
                                salon.path("/variants/" + variant + "/versions"),
                                CUT_AND_DRY
                                        .replace("30", "15")
                                        .replace(
                                                "\"price\"",
                                                "\"effectiveFrom\":\"2027-06-01\",\"price\""));
        assertThat(version.slug()).as(version.text()).isEqualTo("option-empties-phase");
        assertThat(version.pointers()).containsExactly("/phases");
        var shorter =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send(
                                "PATCH",
                                salon.path("/options/" + quick),
                                "{\"lengthens\":{\"phase\":\"cut\",\"minutes\":-30}}");
        assertThat(shorter.slug()).isEqualTo("option-empties-phase");
        assertThat(salon.owner().get(salon.path("/options/" + quick)).at("/lengthens/minutes"))
                .isEqualTo("-15");
    }

    @Test
    void groupsAndOptionsAreChangedAndArchived() {
        var group = added("/option-groups", "{\"name\":\"Extras\"}");
        var path = salon.path("/option-groups/" + group);
        var changed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send("PATCH", path, "{\"name\":\"More\",\"max\":3}");
        assertThat(changed.at("/max")).isEqualTo("3");
        assertThat(
                        salon.owner()
                                .header("If-Match", "\"1\"")
                                .send("PATCH", path, "{\"min\":5}")
                                .pointers())
                .containsExactly("/max");
        assertThat(refused("/option-groups", "{\"name\":\"X\",\"min\":3,\"max\":2}"))
                .containsExactly("/max");
        var option =
                added("/option-groups/" + group + "/options", "{\"name\":\"Oil\",\"price\":0}");
        var renamed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send(
                                "PATCH",
                                salon.path("/options/" + option),
                                "{\"name\":\"Argan oil\",\"price\":99999999,\"displayOrder\":4}");
        assertThat(renamed.at("/price")).isEqualTo("99999999");
        assertThat(renamed.at("/displayOrder")).isEqualTo("4");
        assertThat(
                        refused(
                                "/option-groups/" + group + "/options",
                                "{\"name\":\"Y\",\"price\":100000000}"))
                .containsExactly("/price");
        assertThat(
                        refused(
                                "/option-groups/" + group + "/options",
                                """
                                {"name": "Y", "price": 1, "lengthens": {"phase": "cut", "minutes": 1},
                                 "ownPhase": {"position": 0, "minutes": 1, "staffBusy": true}}\
                                """))
                .containsExactly("/ownPhase");
        assertThat(
                        refused(
                                "/option-groups/" + group + "/options",
                                """
                                {"name": "Y", "price": 1, "ownPhase":
                                 {"position": 0, "minutes": 1, "staffBusy": true, "pools": ["%s"]}}\
                                """
                                        .formatted(UUID.randomUUID())))
                .containsExactly("/ownPhase/pools/0");
        assertThat(
                        salon.owner()
                                .get(salon.path("/option-groups/" + group + "/options"))
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(1);
        var archived = salon.owner().header("If-Match", "\"1\"").post(path + "/archive", "{}");
        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(salon.owner().get(salon.path("/option-groups?limit=100")).text())
                .doesNotContain(group.toString());
        var variant = salon.variant(CUT_AND_DRY);
        assertThat(putGroups(variant, group).pointers()).containsExactly("/groupIds/0");
    }

    @Test
    void clientsSeeCategoriesOptionsAndPolicies() {
        var late = added("/service-categories", "{\"name\":\"Nails\",\"displayOrder\":9}");
        var early = added("/service-categories", "{\"name\":\"Brows\",\"displayOrder\":0}");
        var policy = salon.depositPolicy();
        var group = added("/option-groups", "{\"name\":\"Gloss\",\"min\":1,\"max\":1}");
        var gloss =
                added("/option-groups/" + group + "/options", "{\"name\":\"Matt\",\"price\":300}");
        UUID last = null;
        for (var category : List.of(late, early)) {
            var service =
                    added(
                            "/services",
                            "{\"name\":\"Shape\",\"categoryId\":\"%s\"}".formatted(category));
            last = added("/services/" + service + "/variants", "{\"name\":\"One\"}");
            salon.owner()
                    .header("If-Match", "\"0\"")
                    .post(
                            salon.path("/variants/" + last + "/versions"),
                            CUT_AND_DRY
                                    .replace("FIXED", "ON_REQUEST")
                                    .replace(
                                            "\"taxCategory\": \"standard\"",
                                            "\"policyId\": \"" + policy + "\""));
        }
        offer(last, group);

        var path = "/api/v1/public/salons/" + salon.slug + "/catalog?locationId=" + salon.location;
        var seen = salon.anybody().get(path);

        assertThat(seen.json().at("/categories").valueStream().map(c -> c.at("/id").asString()))
                .containsSubsequence(early.toString(), late.toString());
        var brows =
                seen.json()
                        .at("/services")
                        .valueStream()
                        .filter(s -> s.at("/categoryId").asString("").equals(early.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(brows.at("/variants/0/priceKind").asString()).isEqualTo("ON_REQUEST");
        assertThat(brows.at("/variants/0/price").isNull()).isTrue();
        assertThat(brows.at("/variants/0/policy").asString()).contains("30 % of the price");
        assertThat(brows.at("/variants/0/optionGroups/0/min").asInt()).isEqualTo(1);
        assertThat(brows.at("/variants/0/optionGroups/0/options/0/id").asString())
                .isEqualTo(gloss.toString());
        assertThat(seen.header("Cache-Control")).contains("max-age=60");
        assertThat(salon.anybody().header("If-None-Match", seen.header("ETag")).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void groupsOfAVariantChangePlaces() {
        var variant = salon.variant(CUT_AND_DRY);
        var first = added("/option-groups", "{\"name\":\"First\"}");
        var second = added("/option-groups", "{\"name\":\"Second\"}");
        assertThat(putGroups(variant, first, second).status()).isEqualTo(200);

        var swapped = putGroups(variant, second, first);

        assertThat(swapped.json().at("/optionGroupIds/0").asString()).isEqualTo(second.toString());
        assertThat(putGroups(variant, first, first).pointers()).containsExactly("/groupIds/1");
    }

    @Test
    void aTaxRateBeginsOnItsDateAndIsAgreedWithTheBooking() {
        var category = "t" + UUID.randomUUID().toString().substring(0, 8);
        var rate =
                added(
                        "/tax-rates",
                        "{\"category\":\"%s\",\"locationId\":\"%s\",\"rateBp\":1900}"
                                .formatted(category, salon.location));
        var again =
                salon.owner(key())
                        .post(
                                salon.path("/tax-rates"),
                                "{\"category\":\"%s\",\"locationId\":\"%s\",\"rateBp\":700}"
                                        .formatted(category, salon.location));
        assertThat(again.slug()).isEqualTo("tax-rate-exists");
        assertThat(
                        refused(
                                "/tax-rates",
                                "{\"category\":\"x\",\"locationId\":\"%s\",\"rateBp\":1}"
                                        .formatted(UUID.randomUUID())))
                .containsExactly("/locationId");
        var revised =
                salon.owner(key())
                        .post(
                                salon.path("/tax-rates/" + rate + "/versions"),
                                "{\"effectiveFrom\":\"2027-03-05\",\"rateBp\":700}");
        assertThat(revised.status()).as(revised.text()).isEqualTo(201);
        assertThat(
                        salon.owner(key())
                                .post(
                                        salon.path("/tax-rates/" + rate + "/versions"),
                                        "{\"effectiveFrom\":\"2027-03-05\",\"rateBp\":0}")
                                .slug())
                .isEqualTo("tax-rate-exists");
        assertThat(
                        salon.owner()
                                .get(salon.path("/tax-rates/" + rate + "/versions"))
                                .json()
                                .at("/versions")
                                .size())
                .isEqualTo(2);
        assertThat(salon.owner().get(salon.path("/tax-rates?limit=100")).text())
                .contains(rate.toString());

        var variant = salon.variant(CUT_AND_DRY.replace("standard", category));
        salon.stylist(variant);
        assertThat(taxOf(salon.book(variant, "2027-03-04T09:00:00+01:00")))
                .isEqualTo(new Tax(category, 1900, true));
        assertThat(taxOf(salon.book(variant, "2027-03-05T09:00:00+01:00")))
                .isEqualTo(new Tax(category, 700, true));
    }

    private Tax taxOf(Answer booked) {
        var id = created(booked);
        return probe.await(BookingConfirmed.class, fact -> fact.bookingId().equals(id))
                .lines()
                .getFirst()
                .tax();
    }

    private UUID added(String list, String body) {
        return created(salon.owner(key()).post(salon.path(list), body));
    }

    private List<String> refused(String list, String body) {
        var answer = salon.owner(key()).post(salon.path(list), body);
        assertThat(answer.slug()).as(answer.text()).isEqualTo("invalid");
        return answer.pointers();
    }

    private void offer(UUID variant, UUID... groups) {
        var answer = putGroups(variant, groups);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer putGroups(UUID variant, UUID... groups) {
        return salon.owner()
                .header("If-Match", salon.etag("/variants/" + variant))
                .send(
                        "PUT",
                        salon.path("/variants/" + variant + "/option-groups"),
                        "{\"groupIds\":[\"%s\"]}"
                                .formatted(
                                        String.join(
                                                "\",\"",
                                                Arrays.stream(groups)
                                                        .map(UUID::toString)
                                                        .toList())));
    }

    private Answer search(UUID variant, String options) {
        var ids = options.isEmpty() ? "[]" : "[\"" + options + "\"]";
        return salon.visitor(UUID.randomUUID())
                .post(
                        salon.path("/availability"),
                        salon.search(variant, "2027-03-03", "2027-03-04")
                                .replace("\"}]}", "\",\"optionIds\":" + ids + "}]}"));
    }
}
