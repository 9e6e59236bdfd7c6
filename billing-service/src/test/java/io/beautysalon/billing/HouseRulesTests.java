package io.beautysalon.billing;

import io.beautysalon.testsupport.rules.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What keeps the code of this service in its shape. */
class HouseRulesTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("io.beautysalon.billing");
    }

    @Test
    void keepsItsFeaturesApart() {
        ApplicationModules.of(BillingApplication.class).verify();
    }
}
