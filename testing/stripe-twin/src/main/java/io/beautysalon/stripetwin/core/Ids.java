package io.beautysalon.stripetwin.core;

import java.util.Random;

/** Ids in Stripe's manner, the same ones for the same seed. */
public final class Ids {

    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Random random;

    public Ids(long seed) {
        random = new Random(seed);
    }

    /** Twenty-four characters after the prefix, as in {@code pi_...}. */
    public String next(String prefix) {
        return prefix + text(24);
    }

    public String text(int length) {
        var text = new StringBuilder(length);
        synchronized (random) {
            random.ints(length, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        }
        return text.toString();
    }

    /** Goes on from another place, the same one for the same number. */
    void skip(long number) {
        synchronized (random) {
            random.setSeed(random.nextLong() + number);
        }
    }

    /** Whether an event of this probability happens now. */
    public boolean happens(double probability) {
        synchronized (random) {
            return probability >= 1 || random.nextDouble() < probability;
        }
    }
}
