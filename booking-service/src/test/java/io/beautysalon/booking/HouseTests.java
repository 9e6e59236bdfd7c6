package io.beautysalon.booking;

import io.beautysalon.testsupport.rules.HouseRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTests {

    @Test
    void featuresKeepTheirPlace() {
        ApplicationModules.of(BookingApplication.class).verify();
    }

    @Test
    void theHousesRulesHold() {
        HouseRules.check("io.beautysalon.booking");
    }
}
