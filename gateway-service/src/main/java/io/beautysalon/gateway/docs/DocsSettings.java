package io.beautysalon.gateway.docs;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose documents make the one document.
 *
 * @param services base addresses by name
 * @param timeout of reading one
 * @param live how long the merged one serves
 * @param incomplete how long it serves while a service is away
 */
@Validated
@ConfigurationProperties("salon.docs")
record DocsSettings(
        @NotEmpty Map<String, URI> services,
        @NotNull @DefaultValue("5s") Duration timeout,
        @NotNull @DefaultValue("60s") Duration live,
        @NotNull @DefaultValue("5s") Duration incomplete) {}
