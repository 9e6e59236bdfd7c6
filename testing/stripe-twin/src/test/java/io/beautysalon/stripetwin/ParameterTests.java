package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.StripeCollection;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters are judged by the SDK's own classes, so a typo fails here as it would at Stripe. */
class ParameterTests {

    private final TwinSession session = new TwinSession();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void refuseWhatTheApiDoesNotKnow() {
        var params = deposit(900).putExtraParam("amont", 900).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> session.stripe.v1().paymentIntents().create(params))
                .satisfies(refused -> {
                    assertThat(refused.getCode()).isEqualTo("parameter_unknown");
                    assertThat(refused.getParam()).isEqualTo("amont");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=900                                                              | parameter_missing | currency",
                "amount=nine&currency=eur                                                | parameter_invalid_integer | amount",
                "amount=900&currency=                                                    | parameter_invalid_empty | currency",
                "amount=900&currency=eur&confirm=perhaps                                 | | confirm",
                "amount=900&currency=eur&capture_method=later                            | | capture_method",
                "amount=900&currency=eur&payment_method_options[card][capture]=manual    | parameter_unknown | payment_method_options[card][capture]",
                "amount=900&currency=eur&metadata=flat                                   | | metadata",
                "amount=900&currency=eur&payment_method_types=card                       | | payment_method_types",
                "amount=900&currency=eur&payment_method_options[card]=manual             | | payment_method_options[card]",
            })
    void refuseWhatCannotBeRead(String form, String code, String param) throws Exception {
        var answer = post("/v1/payment_intents", form, "sk_test_suite");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"param\":\"" + param + "\"");
        if (code != null) {
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        }
    }

    @Test
    void unsetWhatTheyAreGivenEmpty() throws Exception {
        var customer =
                session.stripe
                        .v1()
                        .customers()
                        .create(
                                CustomerCreateParams.builder()
                                        .setName("Ada")
                                        .putMetadata("a", "1")
                                        .putMetadata("b", "2")
                                        .build());

        var answer =
                post("/v1/customers/" + customer.getId(), "name=&metadata[a]=", "sk_test_suite");

        assertThat(answer.statusCode()).isEqualTo(200);
        var after = session.stripe.v1().customers().retrieve(customer.getId());
        assertThat(after.getName()).isNull();
        assertThat(after.getMetadata()).containsOnlyKeys("b");
    }

    @Test
    void mayComeWithTheKeyAsUserOfBasicAuthentication() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(session.twin.baseUrl() + "/v1/customers"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString("sk_test_suite:".getBytes(UTF_8)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ofV2AreJson() throws Exception {
        assertThat(post("/v2/core/accounts", "{\"display_name\":", "sk_test_suite").body())
                .contains("invalid_json");
        assertThat(post("/v2/core/accounts", "[]", "sk_test_suite").body())
                .contains("invalid_json");
        assertThat(post("/v2/core/accounts", "{\"displayname\":\"x\"}", "sk_test_suite").body())
                .contains("parameter_unknown");
        assertThat(post("/v2/core/accounts", "", "sk_test_suite").statusCode()).isEqualTo(200);
    }

    @Test
    void needAKnownAddressAndAKey() throws Exception {
        assertThat(post("/v1/payment_intentions", "", "sk_test_suite").statusCode()).isEqualTo(404);
        assertThat(post("/v1/customers", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void walkAListByItsIds() throws Exception {
        for (var name : new String[] {"a", "b", "c", "d", "e"}) {
            session.stripe
                    .v1()
                    .customers()
                    .create(
                            CustomerCreateParams.builder()
                                    .setName(name)
                                    .setEmail(name + "@x.example")
                                    .build());
        }

        var first = list(CustomerListParams.builder().setLimit(2L));
        assertThat(first.getData()).extracting("name").containsExactly("e", "d");
        assertThat(first.getHasMore()).isTrue();
        var second =
                list(
                        CustomerListParams.builder()
                                .setLimit(3L)
                                .setStartingAfter(first.getData().getLast().getId()));
        assertThat(second.getData()).extracting("name").containsExactly("c", "b", "a");
        assertThat(second.getHasMore()).isFalse();
        var back =
                list(
                        CustomerListParams.builder()
                                .setLimit(1L)
                                .setEndingBefore(second.getData().getFirst().getId()));
        assertThat(back.getData()).extracting("name").containsExactly("d");
        assertThat(list(CustomerListParams.builder().setEmail("c@x.example")).getData()).hasSize(1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> list(CustomerListParams.builder().setLimit(101L)));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> list(CustomerListParams.builder().setStartingAfter("cus_nobody")));
    }

    @Test
    void narrowAListToAWindowOfTime() throws Exception {
        session.stripe.v1().customers().create(CustomerCreateParams.builder().build());
        var now = Instant.now().getEpochSecond();

        var until =
                CustomerListParams.Created.builder()
                        .setGt(now - 60)
                        .setGte(now - 60)
                        .setLt(now + 60)
                        .setLte(now + 60)
                        .build();
        assertThat(list(CustomerListParams.builder().setCreated(until)).getData()).hasSize(1);
        var later = CustomerListParams.Created.builder().setGte(now + 60).build();
        assertThat(list(CustomerListParams.builder().setCreated(later)).getData()).isEmpty();
        assertThat(list(CustomerListParams.builder().setCreated(now - 60)).getData()).isEmpty();
    }

    @Test
    void changeOnlyWhatTheyName() throws Exception {
        var customer =
                session.stripe
                        .v1()
                        .customers()
                        .create(
                                CustomerCreateParams.builder()
                                        .setName("Ada")
                                        .setEmail("ada@x.example")
                                        .build());

        var changed =
                session.stripe
                        .v1()
                        .customers()
                        .update(
                                customer.getId(),
                                CustomerUpdateParams.builder().setName("Ada L.").build());

        assertThat(changed.getName()).isEqualTo("Ada L.");
        assertThat(changed.getEmail()).isEqualTo("ada@x.example");
    }

    private StripeCollection<Customer> list(CustomerListParams.Builder params)
            throws StripeException {
        return session.stripe.v1().customers().list(params.build());
    }

    private HttpResponse<String> post(String path, String body, String key) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(session.twin.baseUrl() + path))
                        .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
