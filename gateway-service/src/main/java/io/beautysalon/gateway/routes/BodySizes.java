package io.beautysalon.gateway.routes;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a body may be.
 *
 * @param api requests of people and integrations
 * @param webhooks Stripe's events
 */
@Validated
@ConfigurationProperties("salon.bodies")
record BodySizes(
        @NotNull @DefaultValue("64KB") DataSize api,
        @NotNull @DefaultValue("1MB") DataSize webhooks) {

    DataSize limit(String path) {
        return path.startsWith("/webhooks/") ? webhooks : api;
    }
}
