package io.beautysalon.testsupport.rules.counterexample;

/** Talks past the log. */
class Prints {
    void hello() {
        System.out.println("hello");
    }
}
