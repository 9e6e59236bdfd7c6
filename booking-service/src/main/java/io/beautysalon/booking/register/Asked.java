package io.beautysalon.booking.register;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param list the list's name: a cursor of one list is refused by another
 * @param limit rows a page
 * @param cursor where the page before ended, or null
 * @param archived whether archived entries are shown, too
 */
public record Asked(String list, int limit, @Nullable String cursor, boolean archived) {}
