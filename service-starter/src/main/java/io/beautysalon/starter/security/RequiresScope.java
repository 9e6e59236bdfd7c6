package io.beautysalon.starter.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler demands of its caller. Every handler says it; one that doesn't is refused at
 * start. Values are scope names ({@code bookings:read}) and kinds of callers: {@link #PUBLIC},
 * {@link #USER}, {@link #SELF}, {@link #GATEWAY}, {@link #OPERATOR}; one of them is enough.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresScope {

    /** Nobody needs to sign in. */
    String PUBLIC = "public";

    /** Any signed-in user. */
    String USER = "user";

    /**
     * The guest of the booking, or the client whose thing it is; the handler compares with its
     * owner.
     */
    String SELF = "self";

    /** The gateway itself. */
    String GATEWAY = "gateway";

    /** Somebody who runs the platform. */
    String OPERATOR = "operator";

    /** Not an edge token at all, but a signature over the body: Stripe's webhooks. */
    String SIGNATURE = "signature";

    /** Scopes and kinds of callers, any of which is enough. */
    String[] value();

    /** Whether it works while the salon is read-only. */
    boolean whileReadOnly() default false;

    /** Whether it needs a second factor given in the last 10 minutes. */
    boolean freshSecondFactor() default false;
}
