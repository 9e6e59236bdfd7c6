package io.beautysalon.testsupport.rules.counterexample;

/** Does too much. */
class CrowdedConstructor {
    CrowdedConstructor(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
