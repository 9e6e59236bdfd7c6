package io.beautysalon.contracts.booking;

import java.time.Instant;

/** When a visit was or is, half-open. */
public record TimeSpan(Instant start, Instant end) {}
