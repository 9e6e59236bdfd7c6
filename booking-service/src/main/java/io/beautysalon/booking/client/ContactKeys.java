package io.beautysalon.booking.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The forms in which contacts and names are compared. */
final class ContactKeys {

    static final int SHORTEST = 3;
    static final int LONGEST = 6;

    private ContactKeys() {}

    /** Two spellings of one address. */
    static @Nullable String email(@Nullable String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Without case and accents. */
    static String name(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The first 3 to 6 letters of each word; shorter words have none. */
    static Set<String> prefixes(String name) {
        var prefixes = new TreeSet<String>();
        for (var word : words(name)) {
            for (int length = SHORTEST; length <= Math.min(LONGEST, word.length()); length++) {
                prefixes.add(word.substring(0, length));
            }
        }
        return prefixes;
    }

    /** Whether each word of a search begins some word of a name. */
    static boolean matches(String name, String search) {
        var words = words(name);
        return words(search).stream()
                .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name(name).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
