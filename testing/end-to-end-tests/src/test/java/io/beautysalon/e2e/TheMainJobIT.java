package io.beautysalon.e2e;

import io.beautysalon.localstack.Demo;
import io.beautysalon.localstack.Topology;
import org.junit.jupiter.api.Test;

class TheMainJobIT {

    @Test
    void isPlayedFromTheSalonsRegistrationToTheRefund() {
        Suite.stack();
        new Demo(Suite.console(), Topology.GATEWAY.url()).play();
    }
}
