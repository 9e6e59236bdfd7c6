package io.beautysalon.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    private static Money eur(long amount) {
        return new Money(amount, "EUR");
    }

    @Test
    void addsSubtractsAndCompares() {
        assertThat(eur(70).plus(eur(30))).isEqualTo(eur(100));
        assertThat(eur(70).minus(eur(30))).isEqualTo(eur(40));
        assertThat(eur(70).min(eur(30))).isEqualTo(eur(30));
        assertThat(eur(7).min(eur(30))).isEqualTo(eur(7));
        assertThat(Money.zero("EUR").isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 3333, 3333",
        "1, 5000, 1",
        "1, 4999, 0",
        "99999999, 10000, 99999999",
        "101, 5000, 51"
    })
    void takesAShareRoundedHalfUp(long amount, int basisPoints, long share) {
        assertThat(eur(amount).basisPoints(basisPoints)).isEqualTo(eur(share));
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> eur(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).minus(eur(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).basisPoints(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EU", "EURO", ""})
    void hasAnIsoCurrency(String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
    }

    @Test
    void mixesNoCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> eur(1).plus(new Money(1, "JPY")));
    }
}
