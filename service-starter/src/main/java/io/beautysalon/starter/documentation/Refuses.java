package io.beautysalon.starter.documentation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says with which problems of its own a handler may refuse, besides those that every handler of its
 * kind has; the OpenAPI document lists them all by status.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Repeatable(Refuses.Several.class)
public @interface Refuses {

    /** The HTTP status of these problems. */
    int status() default 409;

    /** The problems' slugs. */
    String[] value();

    /** Of several statuses. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface Several {

        Refuses[] value();
    }
}
