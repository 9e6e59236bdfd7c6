package io.beautysalon.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BookingApplication {

    /** Addresses come from the environment, secrets from Vault. */
    public static void main(String[] args) {
        SpringApplication.run(BookingApplication.class, args);
    }
}
