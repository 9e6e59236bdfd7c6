package io.beautysalon.testsupport.rules.counterexample;

import org.springframework.beans.factory.annotation.Autowired;

/** Can't be made without Spring. */
class InjectsIntoAField {
    @Autowired private String dependency;
}
