package io.beautysalon.starter.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that has one effect for one Idempotency-Key, however often it is called. It runs in one
 * local transaction together with the key's row, so it must not call anything remote. It answers
 * with an {@link Identified} body, which its controller can show again as a {@link Replayable}, or
 * with none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    /** Whether a request without the key is refused (400); otherwise the key is accepted. */
    boolean required() default true;
}
