package io.beautysalon.booking.reservation;

import org.jspecify.annotations.Nullable;

/**
 * What people wrote on a booking.
 *
 * @param client the client's own words
 * @param internal the desk's, never shown to the client
 * @param label a short mark in the desk's calendar
 */
record Notes(@Nullable String client, @Nullable String internal, @Nullable String label) {}
