package io.beautysalon.contracts;

/**
 * Who caused a fact.
 *
 * @param kind what kind of caller
 * @param id a pseudonym: a user's, key's, visitor's or booking's id, or the name of a clock job;
 *     never a person's name or contact; 1 to 100 characters
 */
public record Actor(ActorKind kind, String id) {

    /**
     * @throws IllegalArgumentException when the id is blank or longer than 100 characters
     */
    public Actor {
        if (id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("an actor's id has 1 to 100 characters");
        }
    }

    /** A deadline that passed, named by the job that noticed it. */
    public static Actor clock(String job) {
        return new Actor(ActorKind.CLOCK, job);
    }

    /** Stripe itself. */
    public static Actor stripe() {
        return new Actor(ActorKind.STRIPE, "stripe");
    }
}
