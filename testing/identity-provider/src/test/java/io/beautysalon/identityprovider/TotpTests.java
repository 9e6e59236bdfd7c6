package io.beautysalon.identityprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** "12345678901234567890" in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void givesTheCodesOfTheRfc(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"29, true", "89, true", "150, false"})
    void acceptsOneStepOfClockDifference(long second, boolean accepted) {
        assertThat(Totp.matches(SECRET, "287082", Instant.ofEpochSecond(second)))
                .isEqualTo(accepted);
    }
}
