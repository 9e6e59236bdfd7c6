package io.beautysalon.booking.resource;

import static io.beautysalon.booking.ASalon.created;
import static io.beautysalon.booking.ASalon.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.access.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoolsIT extends WithASalon {

    @Test
    void twoStylistsShareOneChairUntilThereAreTwo() {
        var chairs = pool("Chair");
        var first = unit(chairs, "By the window");
        var variant = colourOn(chairs);
        salon.stylist(variant);
        salon.stylist(variant);
        created(salon.book(variant, "2027-03-03T10:00:00+01:00"));

        var refused = salon.book(variant, "2027-03-03T10:30:00+01:00");
        assertThat(refused.slug()).isEqualTo("time-taken");
        assertThat(starts(variant)).doesNotContain("T10:30:00+01:00").contains("T11:00:00+01:00");

        unit(chairs, "By the door");
        assertThat(starts(variant)).contains("T10:30:00+01:00");
        created(salon.book(variant, "2027-03-03T10:30:00+01:00"));

        var archive =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .post(salon.path("/units/" + first + "/archive"), "{}");
        assertThat(archive.slug()).isEqualTo("bookings-affected");
        assertThat(archive.json().at("/bookings").size()).isEqualTo(1);
        assertThat(archive.at("/bookings/0/start")).isEqualTo("2027-03-03T09:00:00Z");
        assertThat(
                        salon.owner()
                                .header("If-Match", "\"0\"")
                                .post(salon.path("/resource-pools/" + chairs + "/archive"), "{}")
                                .slug())
                .isEqualTo("bookings-affected");
        assertThat(salon.owner().get(salon.path("/units/" + first)).at("/archived"))
                .isEqualTo("false");
    }

    @Test
    void anUnusedUnitIsArchivedAndSeatsNobodyThen() {
        var lasers = pool("Laser");
        var unit = unit(lasers, "Alex");
        var variant = colourOn(lasers);
        salon.stylist(variant);
        assertThat(starts(variant)).isNotEmpty();

        var renamed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send(
                                "PATCH",
                                salon.path("/units/" + unit),
                                "{\"name\":\"Alexandrite\",\"displayOrder\":3}");
        assertThat(renamed.at("/name")).isEqualTo("Alexandrite");
        var archived =
                salon.owner(key())
                        .header("If-Match", "\"1\"")
                        .post(salon.path("/units/" + unit + "/archive"), "{}");
        assertThat(archived.at("/archived")).as(archived.text()).isEqualTo("true");
        assertThat(starts(variant)).isEmpty();
        assertThat(salon.book(variant, "2027-03-04T10:00:00+01:00").at("/rule"))
                .isEqualTo("no-unit");
        assertThat(units(lasers, "")).isEmpty();
        assertThat(units(lasers, "?archived=true")).containsExactly(unit.toString());
    }

    @Test
    void aPoolOutOfUseSeatsNobody() {
        var rooms = pool("Room");
        unit(rooms, "Blue");
        var variant = colourOn(rooms);
        salon.stylist(variant);
        var path = salon.path("/resource-pools/" + rooms);
        var renamed =
                salon.owner()
                        .header("If-Match", "\"0\"")
                        .send("PATCH", path, "{\"name\":\"Suite\"}");
        assertThat(renamed.at("/name")).isEqualTo("Suite");

        var archived = salon.owner().header("If-Match", "\"1\"").post(path + "/archive", "{}");

        assertThat(archived.at("/archived")).isEqualTo("true");
        assertThat(salon.owner().get(path).header("ETag")).isEqualTo("\"2\"");
        assertThat(salon.owner().get(salon.path("/resource-pools?limit=100")).text())
                .doesNotContain(rooms.toString());
        assertThat(starts(variant)).isEmpty();
        assertThat(
                        salon.owner(key())
                                .post(
                                        salon.path("/variants/" + variant + "/versions"),
                                        version(rooms))
                                .status())
                .isEqualTo(428);
        var version =
                salon.owner()
                        .header("If-Match", salon.etag("/variants/" + variant))
                        .post(
                                salon.path("/variants/" + variant + "/versions"),
                                version(rooms)
                                        .replace(
                                                "\"priceKind\"",
                                                "\"effectiveFrom\":\"2028-01-01\",\"priceKind\""));
        assertThat(version.pointers()).containsExactly("/phases/0/pools/0", "/phases/1/pools/0");
    }

    @Test
    void foreignAndUnknownThingsLookMissing() {
        var pool = pool("Chair");
        assertThat(
                        salon.owner(key())
                                .post(
                                        salon.path("/resource-pools/" + pool + "/units"),
                                        "{\"name\":\"X\",\"locationId\":\"%s\"}"
                                                .formatted(UUID.randomUUID()))
                                .pointers())
                .containsExactly("/locationId");
        for (var path : List.of("/resource-pools/", "/units/", "/option-groups/", "/options/")) {
            assertThat(salon.owner().get(salon.path(path + UUID.randomUUID())).slug())
                    .isEqualTo("not-found");
        }
        assertThat(
                        salon.member(Role.STYLIST)
                                .header("Idempotency-Key", key())
                                .post(salon.path("/resource-pools"), "{\"name\":\"X\"}")
                                .slug())
                .isEqualTo("scope-missing");
    }

    private UUID pool(String name) {
        return created(
                salon.owner(key())
                        .post(salon.path("/resource-pools"), "{\"name\":\"" + name + "\"}"));
    }

    private UUID unit(UUID pool, String name) {
        return created(
                salon.owner(key())
                        .post(
                                salon.path("/resource-pools/" + pool + "/units"),
                                "{\"name\":\"%s\",\"locationId\":\"%s\"}"
                                        .formatted(name, salon.location)));
    }

    private static String version(UUID pool) {
        return """
        {"priceKind": "FIXED", "price": 9000, "phases": [
         {"minutes": 30, "staffBusy": true, "pools": ["%1$s"]},
         {"minutes": 30, "staffBusy": false, "pools": ["%1$s"]}]}\
        """
                .formatted(pool);
    }

    private UUID colourOn(UUID pool) {
        return salon.variant(version(pool));
    }

    private List<String> starts(UUID variant) {
        return salon.anybody()
                .get(
                        "/api/v1/public/salons/%s/availability?locationId=%s&from=2027-03-03&to=2027-03-04&items=%s"
                                .formatted(salon.slug, salon.location, variant))
                .json()
                .at("/starts")
                .valueStream()
                .map(start -> start.at("/start").asString().substring(10))
                .toList();
    }

    private List<String> units(UUID pool, String query) {
        return salon.owner()
                .get(salon.path("/resource-pools/" + pool + "/units" + query))
                .json()
                .at("/items")
                .valueStream()
                .map(unit -> unit.at("/id").asString())
                .toList();
    }
}
