package io.beautysalon.tenant.salon;

/**
 * What is agreed at registration and never changes.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param zone of the first location, IANA
 */
public record SalonTerms(String country, String currency, String zone) {}
