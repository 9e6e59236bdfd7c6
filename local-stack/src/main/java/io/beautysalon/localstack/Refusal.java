package io.beautysalon.localstack;

/** Why the stack or the demo can't go on, in one line for the person at the terminal. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String line) {
        super(line);
    }
}
