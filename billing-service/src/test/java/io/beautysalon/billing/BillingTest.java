package io.beautysalon.billing;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of billing-service as it runs, with the real infrastructure and the Stripe twin around it.
 */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BillingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "salon.stripe.read-timeout=2s",
            "salon.operations.lease=3s",
            "salon.operations.first-retry=200ms",
            "salon.operations.longest-retry=1s",
            "salon.operations.poll=200ms",
            "salon.webhooks.lease=1s",
            "salon.webhooks.strangers=8s",
            "salon.webhooks.poll=200ms"
        })
@ContextConfiguration(initializers = {SharedInfrastructure.class, SharedTwin.class})
@Import(FailPoints.class)
public @interface BillingTest {}
