package io.beautysalon.contracts.billing;

import org.jspecify.annotations.Nullable;

/**
 * How much of something a plan holds.
 *
 * @param locations open locations, or null for any number
 * @param staff active staff members, or null for any number
 */
public record EntitlementLimits(@Nullable Integer locations, @Nullable Integer staff) {}
