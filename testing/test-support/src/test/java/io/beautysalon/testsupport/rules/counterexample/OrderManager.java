package io.beautysalon.testsupport.rules.counterexample;

/** Its name says nothing. */
class OrderManager {}
