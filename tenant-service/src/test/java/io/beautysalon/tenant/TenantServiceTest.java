package io.beautysalon.tenant;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running service with the real parts around it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TenantApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = SharedInfrastructure.class)
public @interface TenantServiceTest {}
