package io.beautysalon.starter.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How facts leave.
 *
 * @param source {@code ce_source}: service and cell, for instance {@code booking-service/local}
 * @param lockClass first half of the advisory lock's key; one number a service, since such locks
 *     are database-wide
 * @param poll how often to look without being woken; jittered by half
 * @param batch rows a transaction, 1 to 500
 * @param connections shards relayed at once, 1 to 16
 */
@Validated
@ConfigurationProperties("salon.outbox")
record OutboxProperties(
        @NotBlank String source,
        int lockClass,
        @DefaultValue("250ms") Duration poll,
        @Min(1) @Max(500) @DefaultValue("500") int batch,
        @Min(1) @Max(16) @DefaultValue("4") int connections) {}
