package io.beautysalon.booking.catalog;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogIT extends WithASalon {

    private static final String VERSION =
            "{\"priceKind\":\"FIXED\",\"price\":4500,\"phases\":[{\"minutes\":30,\"staffBusy\":true}]}";

    @Test
    void servicesAreOfferedRenamedArchivedAndRestored() {
        var created = salon.owner(key()).post(salon.path("/services"), "{\"name\":\"Cut\"}");
        var path = salon.path("/services/" + created(created));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        var renamed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .header("Content-Type", "application/merge-patch+json")
                        .send("PATCH", path, "{\"name\":\"Haircut\",\"description\":\"dry\"}");
        assertThat(renamed.at("/name")).isEqualTo("Haircut");
        assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
        assertThat(
                        salon.owner()
                                .header("If-Match", "\"0\"")
                                .send("PATCH", path, "{\"name\":\"Lost\"}")
                                .slug())
                .isEqualTo("stale");

        var archived = salon.owner().header("If-Match", "\"1\"").post(path + "/archive", null);
        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(salon.owner().get(salon.path("/services?q=haircut")).json().at("/items").size())
                .isZero();
        assertThat(
                        salon.owner()
                                .get(salon.path("/services?q=haircut&archived=true"))
                                .json()
                                .at("/items")
                                .size())
                .isEqualTo(1);
        var restored = salon.owner().header("If-Match", "\"2\"").post(path + "/restore", null);
        assertThat(restored.at("/archived")).isEqualTo("false");
        assertThat(salon.owner().get(path).at("/description")).isEqualTo("dry");
        var cleared =
                salon.owner(key())
                        .header("If-Match", restored.header("ETag"))
                        .send("PATCH", path, "{\"description\":null}");
        assertThat(cleared.json().at("/description").isNull()).isTrue();
        assertThat(cleared.at("/name")).isEqualTo("Haircut");
    }

    @Test
    void aListGoesThroughAllPagesOnce() {
        for (int i = 0; i < 5; i++) {
            created(salon.owner(key()).post(salon.path("/services"), "{\"name\":\"Paged\"}"));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = salon.owner().get(salon.path("/services?q=paged&limit=2" + next));
            page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            next = page.at("/nextCursor").isEmpty() ? "" : "&cursor=" + page.at("/nextCursor");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(5);
        assertThat(new HashSet<>(seen)).hasSize(5);
        assertThat(salon.owner().get(salon.path("/services?cursor=forged")).slug())
                .isEqualTo("parameter-unreadable");
    }

    @Test
    void variantsAreOfferedAtLocationsWithTheirPrice() {
        var service =
                created(salon.owner(key()).post(salon.path("/services"), "{\"name\":\"Cut\"}"));
        var variant =
                created(
                        salon.owner(key())
                                .post(
                                        salon.path("/services/" + service + "/variants"),
                                        "{\"name\":\"Short\",\"displayOrder\":2,\"locations\":[{\"locationId\":\"%s\",\"price\":3900}]}"
                                                .formatted(salon.location)));
        var path = salon.path("/variants/" + variant);

        var changed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send(
                                "PATCH",
                                path,
                                "{\"name\":\"Short hair\",\"online\":false,\"displayOrder\":1,\"locations\":[]}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/online")).isEqualTo("false");
        assertThat(salon.owner().get(path).json().at("/locations").size()).isZero();
        var etag = changed.header("ETag");
        var archived = salon.owner().header("If-Match", etag).post(path + "/archive", null);
        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(list(service, "").size()).isZero();
        assertThat(list(service, "?archived=true").size()).isEqualTo(1);
        salon.owner().header("If-Match", archived.header("ETag")).post(path + "/restore", null);
        assertThat(list(service, "").size()).isEqualTo(1);
    }

    private tools.jackson.databind.JsonNode list(UUID service, String query) {
        return salon.owner().get(salon.path("/services/" + service + "/variants" + query)).json();
    }

    @Test
    void versionsBeginOnDatesAndOnlyComingOnesGoAway() {
        var variant = salon.variant(VERSION);
        var path = salon.path("/variants/" + variant + "/versions");
        var etag = salon.owner().get(path).header("ETag");
        var coming =
                salon.owner()
                        .header("If-Match", etag)
                        .post(
                                path,
                                VERSION.replace("{\"p", "{\"effectiveFrom\":\"2027-05-01\",\"p"));
        assertThat(coming.status()).as(coming.text()).isEqualTo(201);
        assertThat(coming.at("/number")).isEqualTo("2");
        etag = coming.header("ETag");

        var again =
                salon.owner()
                        .header("If-Match", etag)
                        .post(
                                path,
                                VERSION.replace("{\"p", "{\"effectiveFrom\":\"2027-05-01\",\"p"));
        assertThat(again.slug()).isEqualTo("variant-version-exists");
        assertThat(salon.owner().header("If-Match", etag).send("DELETE", path + "/1", null).slug())
                .isEqualTo("version-begun");
        assertThat(salon.owner().header("If-Match", etag).send("DELETE", path + "/9", null).slug())
                .isEqualTo("not-found");
        assertThat(
                        salon.owner()
                                .header("If-Match", etag)
                                .send("DELETE", path + "/2", null)
                                .status())
                .isEqualTo(204);
        assertThat(salon.owner().get(path).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void aBookingTakesTheVersionInForceOnItsDate() {
        var variant = salon.variant(VERSION);
        salon.stylist(variant);
        var path = salon.path("/variants/" + variant + "/versions");
        salon.owner()
                .header("If-Match", salon.owner().get(path).header("ETag"))
                .post(
                        path,
                        "{\"effectiveFrom\":\"2027-03-05\",\"priceKind\":\"FIXED\",\"price\":5000,\"phases\":[{\"minutes\":60,\"staffBusy\":true}]}");

        var found =
                salon.visitor(UUID.randomUUID())
                        .post(
                                salon.path("/availability"),
                                salon.search(variant, "2027-03-04", "2027-03-06"))
                        .json()
                        .at("/starts");

        assertThat(found.get(0).at("/total/amount").asInt()).isEqualTo(4500);
        assertThat(found.get(found.size() - 1).at("/total/amount").asInt()).isEqualTo(5000);
        assertThat(found.get(found.size() - 1).at("/start").asString()).contains("T17:00");
        assertThat(salon.book(variant, "2027-03-05T10:00:00+01:00").at("/total/amount"))
                .isEqualTo("5000");
    }

    @Test
    void thePublicCatalogueShowsWhatClientsCanBookToday() {
        var shown = salon.cut(salon.depositPolicy());
        var path = "/api/v1/public/salons/" + salon.slug + "/catalog?locationId=" + salon.location;

        var answer = salon.anybody().get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=60");
        assertThat(answer.text()).contains(shown.toString()).contains("30 % of the price");
        assertThat(
                        salon.anybody()
                                .header("If-None-Match", answer.header("ETag"))
                                .get(path)
                                .status())
                .isEqualTo(304);
        assertThat(
                        salon.anybody()
                                .get(
                                        "/api/v1/public/salons/nowhere/catalog?locationId="
                                                + salon.location)
                                .slug())
                .isEqualTo("not-found");
    }

    @Test
    void policiesAreAgreedAndRevisedFromDatesOn() {
        var policy = salon.depositPolicy();
        var path = salon.path("/policies/" + policy + "/versions");
        var body =
                "{\"effectiveFrom\":\"2027-06-01\",\"collect\":\"FULL\",\"tiers\":[{\"minutesBefore\":0,\"feeBp\":10000}],\"noShowFeeBp\":10000}";

        var revised = salon.owner(key()).post(path, body);

        assertThat(revised.status()).as(revised.text()).isEqualTo(201);
        assertThat(salon.owner().get(path).json().at("/versions").size()).isEqualTo(2);
        assertThat(salon.owner(key()).post(path, body).slug()).isEqualTo("version-exists");
        assertThat(salon.owner().get(salon.path("/policies?limit=1")).json().at("/items").size())
                .isEqualTo(1);
        assertThat(
                        salon.owner()
                                .get(salon.path("/policies/" + UUID.randomUUID() + "/versions"))
                                .slug())
                .isEqualTo("not-found");
    }

    @Test
    void aRepeatedChangeIsReplayed() {
        var variant = salon.variant(VERSION);
        var staff = salon.stylist(variant);
        var week =
                "{\"locationId\":\"%s\",\"effectiveFrom\":\"2027-08-01\",\"days\":{}}"
                        .formatted(salon.location);
        var version = VERSION.replace("{\"p", "{\"effectiveFrom\":\"2027-08-01\",\"p");
        replayed("PATCH", "/variants/" + variant, "/variants/" + variant, "{\"name\":\"New\"}");
        replayed("POST", "/variants/" + variant, "/variants/" + variant + "/versions", version);
        replayed("POST", "/staff/" + staff, "/staff/" + staff + "/work-patterns", week);
        replayed("PATCH", "/staff/" + staff, "/staff/" + staff, "{\"memberId\":null}");
    }

    private void replayed(String method, String guarded, String path, String body) {
        var caller =
                salon.owner(key())
                        .header("If-Match", salon.owner().get(salon.path(guarded)).header("ETag"));
        var first = caller.send(method, salon.path(path), body);
        var second = caller.send(method, salon.path(path), body);

        assertThat(first.status()).as(first.text()).isBetween(200, 201);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aRepeatedCreationIsReplayed() {
        for (var path :
                new String[] {"/services", "/services/%s/variants", "/policies", "/staff"}) {
            var service =
                    created(salon.owner(key()).post(salon.path("/services"), "{\"name\":\"Cut\"}"));
            var body =
                    switch (path) {
                        case "/policies" ->
                                "{\"name\":\"P\",\"collect\":\"NONE\",\"tiers\":[{\"minutesBefore\":0,\"feeBp\":0}],\"noShowFeeBp\":0}";
                        case "/staff" ->
                                "{\"name\":\"A\",\"locationIds\":[\"" + salon.location + "\"]}";
                        default -> "{\"name\":\"Cut\"}";
                    };
            var key = key();
            var first = salon.owner(key).post(salon.path(path.formatted(service)), body);
            var second = salon.owner(key).post(salon.path(path.formatted(service)), body);

            assertThat(created(second)).isEqualTo(created(first));
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }
}
