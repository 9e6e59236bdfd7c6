package io.beautysalon.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeRulesTests {

    @ParameterizedTest
    @CsvSource({"1234, EUR, 1234", "1234, KWD, 1230", "1234, ISK, 1200", "1234, JPY, 1234"})
    void roundsDownToWhatStripeTakes(long amount, String currency, long chargeable) {
        assertThat(ChargeRules.chargeable(new Money(amount, currency)))
                .isEqualTo(new Money(chargeable, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "49, EUR, true",
        "50, EUR, false",
        "30, GBP, false",
        "29, GBP, true",
        "49, XAF, true"
    })
    void knowsStripesMinimum(long amount, String currency, boolean below) {
        assertThat(ChargeRules.isBelowMinimum(new Money(amount, currency))).isEqualTo(below);
    }
}
