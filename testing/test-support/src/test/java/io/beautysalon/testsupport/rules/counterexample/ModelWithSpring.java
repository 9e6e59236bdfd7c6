package io.beautysalon.testsupport.rules.counterexample;

import jakarta.persistence.Entity;
import org.springframework.core.env.Environment;

/** A model that can't live without its framework. */
@Entity
class ModelWithSpring {
    Environment environment;
}
