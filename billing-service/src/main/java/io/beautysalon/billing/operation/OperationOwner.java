package io.beautysalon.billing.operation;

import java.util.Optional;
import java.util.Set;

/** The feature that asked for an operation and learns how it ended. */
public interface OperationOwner {

    /** The verbs it asks for. */
    Set<Verb> verbs();

    /** It happened. Runs in the transaction that ends the operation. */
    void succeeded(Operation operation, String json);

    /**
     * Looks at Stripe for what a refusal doesn't say itself. Remote, outside of a transaction; the
     * answer to {@link #refused} may depend on it.
     */
    default void examine(Operation operation, Outcome.Refused refusal) {}

    /** It did not happen. Runs in the transaction that ends the operation. */
    Verdict refused(Operation operation, Outcome.Refused refusal);

    /**
     * An operator says that it hasn't happened and that its reason is gone: what is still needed
     * may be asked anew, as another operation. Runs in the transaction of the operator's word.
     */
    default void resolved(Operation operation) {}

    /** What a refusal means. */
    enum Verdict {
        /** It is part of the business: a declined card, an account that may not charge. */
        EXPECTED,
        /** Something is wrong with us or with the way we ask: a person has to look. */
        UNEXPECTED
    }

    /**
     * Looks at Stripe whether an operation of unknown outcome has happened, without sending it
     * again. Runs outside of a transaction.
     *
     * @return Stripe's object as JSON when it has; empty when there is no trace of it
     */
    Optional<String> lookForEffect(Operation operation);
}
