package io.beautysalon.tenant.location;

import static io.beautysalon.tenant.Tenants.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class LocationIT {

    private static final String LISBON = "{\"name\": \"Lisboa\", \"zone\": \"Europe/Lisbon\"}";

    private final Tenants tenants;
    private Tenants.Registered salon;
    private String path;

    LocationIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @BeforeEach
    void register() {
        salon = tenants.aSalon();
        path = salon.path() + "/locations";
    }

    @Test
    void opensInTheSalonsCountryAndCurrencyWithItsOwnZone() {
        try (var probe = new EventProbe(Topics.TENANT)) {
            var answer = open(key(), LISBON);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location")).isEqualTo(path + "/" + answer.at("/id"));
            assertThat(answer.header("ETag")).isEqualTo("\"0\"");
            assertThat(answer.at("/zone")).isEqualTo("Europe/Lisbon");
            assertThat(answer.at("/country")).isEqualTo("DE");
            assertThat(answer.at("/status")).isEqualTo("OPEN");
            var fact =
                    probe.await(
                            LocationOpened.class,
                            f -> f.locationId().toString().equals(answer.at("/id")));
            assertThat(fact.salonId()).isEqualTo(salon.id());
            assertThat(fact.zone()).isEqualTo("Europe/Lisbon");
        }
    }

    @Test
    void opensOnceForOneKey() {
        var key = key();
        var first = open(key, LISBON);
        var second = open(key, LISBON);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(salon.asOwner().get(path).json().at("/items")).hasSize(2);
    }

    @Test
    void listsInTheOrderOfOpeningPageByPage() {
        open(key(), LISBON);

        var page = salon.as(Role.STYLIST).get(path + "?limit=1");
        assertThat(page.at("/items/0/name")).isEqualTo("Mitte");
        assertThat(page.at("/items/0/address/city")).isEqualTo("Berlin");
        var rest = salon.as(Role.STYLIST).get(path + "?cursor=" + page.at("/nextCursor"));
        assertThat(rest.json().at("/items")).hasSize(1);
        assertThat(rest.at("/items/0/name")).isEqualTo("Lisboa");
        assertThat(rest.at("/nextCursor")).isEmpty();
    }

    @Test
    void refusesPagesThatAreNone() {
        assertThat(salon.asOwner().get(path + "?limit=0").status()).isEqualTo(422);
        assertThat(salon.asOwner().get(path + "?limit=101").status()).isEqualTo(422);
        assertThat(salon.asOwner().get(path + "?limit=x").slug()).isEqualTo("parameter-unreadable");
        assertThat(salon.asOwner().get(path + "?cursor=abc").pointers()).containsExactly("cursor");
    }

    @Test
    void needsTheScopeAndTheKey() {
        var stylist = salon.as(Role.STYLIST).header("Idempotency-Key", key());

        assertThat(stylist.post(path, LISBON).slug()).isEqualTo("scope-missing");
        assertThat(salon.asOwner().post(path, LISBON).slug()).isEqualTo("header-missing");
    }

    @Test
    void isUnknownToMembersOfAnotherSalon() {
        var stranger = tenants.aSalon().asOwner().header("Idempotency-Key", key());

        assertThat(stranger.get(path).slug()).isEqualTo("not-found");
        assertThat(stranger.post(path, LISBON).slug()).isEqualTo("not-found");
        assertThat(salon.asOwner().get(path).json().at("/items")).hasSize(1);
    }

    @Test
    void refusesAZoneThatIsNone() {
        var answer = open(key(), "{\"name\": \"Moon\", \"zone\": \"Moon/Base\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/zone");
    }

    private Answer open(String key, String body) {
        return salon.asOwner().header("Idempotency-Key", key).post(path, body);
    }
}
