package io.beautysalon.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Payments, refunds and Stripe accounts: the money. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BillingApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        // the JDK's HTTP client sends a POST again by itself; whether to do that is ours to say
        System.setProperty("sun.net.http.retryPost", "false");
        SpringApplication.run(BillingApplication.class, args);
    }
}
