package io.beautysalon.testsupport.rules.counterexample;

import org.springframework.beans.factory.annotation.Value;

/** Nothing validates it. */
class LooseSetting {
    @Value("${x}")
    private String setting;
}
