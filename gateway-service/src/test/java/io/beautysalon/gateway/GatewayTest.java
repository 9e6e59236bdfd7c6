package io.beautysalon.gateway;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running gateway with real Redis and OpenBao and a small upstream. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "salon.limits.address.burst=100000", // all tests come from one address
            "salon.redis.timeout=2s" // and share a small machine
        })
@ContextConfiguration(initializers = {SharedInfrastructure.class, Surroundings.class})
public @interface GatewayTest {}
