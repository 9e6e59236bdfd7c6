package io.beautysalon.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.stripetwin.StripeTwin;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One twin for all tests: its keys are in Vault before the service starts, its webhooks come once
 * it listens.
 */
public final class SharedTwin
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String CONNECT_SECRET = "whsec_connect_current";
    public static final String OLD_CONNECT_SECRET = "whsec_connect_before";
    static final String PLATFORM_SECRET = "whsec_platform";
    static final String ACCOUNTS_SECRET = "whsec_accounts";

    private static final StripeTwin TWIN = StripeTwin.builder().retryFactor(1_000).start();

    public static StripeTwin twin() {
        return TWIN;
    }

    /** Moves one of the twin's levers that a test in the same process has no method for. */
    public static void pull(String lever, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(TWIN.baseUrl() + "/twin/" + lever))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var vault = SharedInfrastructure.get().secrets();
        vault.put(
                "billing/stripe",
                Map.of("apiKey", "sk_test_billing", "publishableKey", "pk_test_billing"));
        vault.put(
                "billing/stripe-webhooks",
                Map.of(
                        "platform", "[\"" + PLATFORM_SECRET + "\"]",
                        "connect", "[\"" + CONNECT_SECRET + "\", \"" + OLD_CONNECT_SECRET + "\"]",
                        "accounts", "[\"" + ACCOUNTS_SECRET + "\"]"));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "twin", Map.of("salon.stripe.address", TWIN.baseUrl())));
        context.addApplicationListener(
                (ApplicationListener<WebServerInitializedEvent>) SharedTwin::deliver);
    }

    private static void deliver(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() != null) {
            return; // the management port
        }
        var hooks = "http://127.0.0.1:" + started.getWebServer().getPort() + "/webhooks/stripe/";
        TWIN.deliver(Reach.OWN, URI.create(hooks + "platform"), PLATFORM_SECRET);
        TWIN.deliver(Reach.CONNECTED, URI.create(hooks + "connect"), CONNECT_SECRET);
        TWIN.deliver(Reach.THIN, URI.create(hooks + "accounts"), ACCOUNTS_SECRET);
    }
}
