package io.beautysalon.starter.documentation;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What a service's document says of it.
 *
 * @param title one word or two
 * @param description one sentence: what its endpoints are for
 */
@Validated
@ConfigurationProperties("salon.documentation")
record DocumentationProperties(@NotBlank String title, @NotBlank String description) {}
