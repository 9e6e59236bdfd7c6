package io.beautysalon.billing.payout;

/**
 * An amount that came in or, negative, went out.
 *
 * @param amount in minor units
 * @param currency ISO 4217 code, upper case
 */
public record Movement(long amount, String currency) {}
