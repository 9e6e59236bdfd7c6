package io.beautysalon.gateway.access;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where access is decided and how long a decision is good for.
 *
 * @param tenant base address of tenant-service
 * @param timeout of one question
 * @param fresh how long a decision serves without another look; bounds how late a removal takes
 *     effect
 * @param longest how long it serves at all, counted from when it was made
 * @param tokenReuse how long one edge token serves the same caller
 */
@Validated
@ConfigurationProperties("salon.access")
record AccessSettings(
        @NotNull URI tenant,
        @NotNull @DefaultValue("3s") Duration timeout,
        @NotNull @DefaultValue("4s") Duration fresh,
        @NotNull @DefaultValue("60s") Duration longest,
        @NotNull @DefaultValue("60s") Duration tokenReuse) {}
