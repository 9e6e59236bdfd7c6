package io.beautysalon.gateway.limits;

import io.beautysalon.gateway.limits.LimitSettings.Allowance;

/** One bucket that a request takes from. */
record Bucket(String key, Allowance allowance) {}
