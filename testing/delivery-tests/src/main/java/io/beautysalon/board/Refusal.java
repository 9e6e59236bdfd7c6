package io.beautysalon.board;

/** Why something can't be done, in one line for the person at the terminal. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String line) {
        super(line);
    }

    static void when(boolean wrong, String line) {
        if (wrong) {
            throw new Refusal(line);
        }
    }
}
