package io.beautysalon.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.testsupport.http.Api;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

@GatewayTest
class ManagementIT {

    private final Api management;

    ManagementIT(@LocalManagementPort int port) {
        this.management = new Api(port);
    }

    @Test
    void saysWhetherTheGatewayIsReadyAndLittleElse() {
        assertThat(management.anonymously().get("/actuator/health/readiness").at("/status"))
                .isEqualTo("UP");
        assertThat(management.anonymously().get("/actuator/env").status()).isEqualTo(404);
        assertThat(management.anonymously().get("/actuator/gateway/routes").status())
                .isEqualTo(404);
    }
}
