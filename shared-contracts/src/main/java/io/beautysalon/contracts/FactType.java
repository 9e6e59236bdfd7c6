package io.beautysalon.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a fact on the wire: {@code ce_type} is {@code
 * io.beautysalon.<aggregate>.<fact>.v<version>}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FactType {

    /** The aggregate type, kebab case; one aggregate type lives on one topic. */
    String aggregate();

    /** What happened, kebab case, past participle. */
    String fact();

    /** Raised only by a change that old readers can't survive. */
    int version() default 1;

    /** What it means, one sentence, for the catalogue. */
    String meaning();

    /** Who reads it and why, one line each. */
    String[] consumers();
}
