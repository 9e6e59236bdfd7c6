package io.beautysalon.contracts.booking;

/**
 * The tax of a line at the time of booking.
 *
 * @param category the salon's name for the rate, for instance {@code standard}
 * @param rateBp in basis points, 0 to 10,000
 * @param included whether the price contains the tax
 */
public record Tax(String category, int rateBp, boolean included) {}
