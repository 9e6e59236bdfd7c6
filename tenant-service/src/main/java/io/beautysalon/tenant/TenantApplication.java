package io.beautysalon.tenant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service that knows every salon and who belongs to it. */
@SpringBootApplication
@ConfigurationPropertiesScan
class TenantApplication {

    static void main(String[] args) {
        SpringApplication.run(TenantApplication.class, args);
    }
}
