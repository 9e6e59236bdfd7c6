package io.beautysalon.contracts;

/** What kind of caller did something. Consumers must expect kinds that they don't know yet. */
public enum ActorKind {
    /** Nobody signed in; the gateway gave the browser a random id. */
    VISITOR,
    /** The holder of a booking's signed capability. */
    GUEST,
    /** A signed-in user without a membership in the salon. */
    CLIENT,
    /** A signed-in user with a membership in the salon. */
    MEMBER,
    /** An integration with an API key. */
    KEY,
    /** Somebody who runs the platform. */
    OPERATOR,
    /** The gateway itself, on internal endpoints. */
    GATEWAY,
    /** A deadline that passed. */
    CLOCK,
    /** Stripe, by a signed webhook or an answer. */
    STRIPE
}
