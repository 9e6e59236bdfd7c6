package io.beautysalon.billing.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signature as Stripe's own SDK makes it, and everything that isn't one. */
class StripeSignatureTests {

    private static final Instant NOW = Instant.parse("2027-03-28T10:00:00Z");
    private static final String BODY = "{\"id\": \"evt_1\"}";

    @Test
    void isTheOneThatStripesSdkMakes() throws Exception {
        assertThat(isRight(header(0), BODY, "old", "whsec_1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "-301, false", "300, true", "301, false", "600, false"})
    void isFreshInBothDirections(long seconds, boolean fresh) throws Exception {
        assertThat(isRight(header(seconds), BODY, "whsec_1")).isEqualTo(fresh);
    }

    @Test
    void isOfTheseBytesAndThisSecret() throws Exception {
        assertThat(isRight(header(0), BODY + " ", "whsec_1")).isFalse();
        assertThat(isRight(header(0), BODY, "whsec_2")).isFalse();
        assertThat(isRight(header(0), BODY)).isFalse();
    }

    @Test
    void isOfSchemeOne() throws Exception {
        assertThat(isRight(header(0).replace("v1=", "v0="), BODY, "whsec_1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "nonsense", "t=", "t=abc,v1=00", "t=99999999999999,v1=00", "v1=00"})
    void isNotJustAnything(String header) {
        assertThat(isRight(header, BODY, "whsec_1")).isFalse();
    }

    @Test
    void isThere() {
        assertThat(isRight(null, BODY, "whsec_1")).isFalse();
    }

    private static boolean isRight(String header, String body, String... secrets) {
        return StripeSignature.parse(header).isOf(body.getBytes(UTF_8), List.of(secrets), NOW);
    }

    private static String header(long offset) throws Exception {
        var at = NOW.plusSeconds(offset).getEpochSecond();
        return Webhook.Signature.generateSignatureHeader(BODY, "whsec_1", at);
    }
}
