package io.beautysalon.tenant.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class PublicProfileIT {

    private final Tenants tenants;

    PublicProfileIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @Test
    void showsAnybodyTheSalonAndItsLocations() {
        var salon = tenants.aSalon();

        var answer = tenants.asVisitor().get("/api/v1/public/salons/" + salon.slug());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(salon.id().toString());
        assertThat(answer.at("/currency")).isEqualTo("EUR");
        assertThat(answer.at("/locations/0/name")).isEqualTo("Mitte");
        assertThat(answer.at("/locations/0/zone")).isEqualTo("Europe/Berlin");
        assertThat(answer.json().has("status")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("max-age=60", "public");
    }

    @Test
    void isNotSentAgainWhileItIsTheSame() {
        var path = "/api/v1/public/salons/" + tenants.aSalon().slug();
        var etag = tenants.asVisitor().get(path).header("ETag");

        var again = tenants.asVisitor().header("If-None-Match", etag).get(path);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void isUnknownUnderAnotherName() {
        var answer = tenants.asVisitor().get("/api/v1/public/salons/no-such-salon");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.slug()).isEqualTo("not-found");
    }
}
