package io.beautysalon.testsupport.rules.counterexample;

/** Loses cents. */
class FloatingMoney {
    double price;
}
