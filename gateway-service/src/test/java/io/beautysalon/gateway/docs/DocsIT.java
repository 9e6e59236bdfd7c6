package io.beautysalon.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.GatewayTest;
import io.beautysalon.testsupport.http.Api;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class DocsIT {

    private final Api api;

    DocsIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void showTheWholeApiInOneDocument() {
        var answer = api.anonymously().get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().at("/paths").propertyNames()).containsExactly("/api/v1/salons");
        assertThat(answer.text()).isEqualTo(api.anonymously().get("/openapi.json").text());
    }

    @Test
    void haveAPageThatLoadsNothingFromElsewhere() {
        var page = api.anonymously().get("/docs");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http://", "https://", "//cdn");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(api.anonymously().get("/docs/start.js").text()).contains("/openapi.json");
        assertThat(api.anonymously().get("/docs/ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(api.anonymously().get("/docs/ui/swagger-ui.css").status()).isEqualTo(200);
        assertThat(api.anonymously().get("/docs/ui/nothing.js").slug()).isEqualTo("not-found");
    }
}
