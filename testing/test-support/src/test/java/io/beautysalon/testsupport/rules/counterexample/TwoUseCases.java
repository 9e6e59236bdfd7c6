package io.beautysalon.testsupport.rules.counterexample;

import io.beautysalon.starter.UseCase;

/** Does two things. */
@UseCase
class TwoUseCases {
    void one() {}

    void two() {}
}
