package io.beautysalon.starter;

import io.beautysalon.testsupport.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    @Test
    void theStarterKeepsThem() {
        HouseRules.check("io.beautysalon.starter");
    }
}
