package io.beautysalon.gateway;

import io.beautysalon.testsupport.rules.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTests {

    @Test
    void featuresUseEachOtherAsDeclared() {
        ApplicationModules.of(GatewayApplication.class).verify();
    }

    @Test
    void theHousesRulesHold() {
        HouseRules.check("io.beautysalon.gateway");
    }
}
