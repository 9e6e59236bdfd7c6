package io.beautysalon.starter.tenancy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where a service's schema is; the users come from Vault.
 *
 * @param url JDBC address with {@code currentSchema}
 * @param service first part of the names of the service's roles, and its schema
 * @param poolSize connections for requests and consumers
 * @param connectionTimeout how long a request may wait for one of them
 * @param lockTimeout how long a statement waits for a lock before the caller hears "busy"
 * @param statementTimeout longest statement
 */
@Validated
@ConfigurationProperties("salon.database")
record DatabaseProperties(
        @NotBlank String url,
        @Pattern(regexp = "[a-z]+") String service,
        @Min(1) @DefaultValue("16") int poolSize,
        @DefaultValue("3s") Duration connectionTimeout,
        @DefaultValue("2s") Duration lockTimeout,
        @DefaultValue("5s") Duration statementTimeout) {}
