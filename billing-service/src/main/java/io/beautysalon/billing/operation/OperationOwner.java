package io.beautysalon.billing.operation;

import java.util.Optional;
import java.util.Set;

/** The feature that asked for an operation and learns how it ended. */
public interface OperationOwner {

    /** The verbs it asks for. */
    Set<Verb> verbs();

    /** It happened. Runs in the transaction that ends the operation. */
    void succeeded(Operation operation, String json);

    /** It did not happen. Runs in the transaction that ends the operation. */
    void refused(Operation operation, Outcome.Refused refusal);

    /**
     * Looks at Stripe whether an operation of unknown outcome has happened, without sending it
     * again. Runs outside of a transaction.
     *
     * @return Stripe's object as JSON when it has; empty when there is no trace of it
     */
    Optional<String> lookForEffect(Operation operation);
}
