package io.beautysalon.gateway.routes;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much patience there is with those who send.
 *
 * @param request until the whole request is here
 * @param idle between two requests on one connection
 */
@Validated
@ConfigurationProperties("salon.slow-clients")
record SlowClients(
        @NotNull @DefaultValue("10s") Duration request,
        @NotNull @DefaultValue("60s") Duration idle) {}
