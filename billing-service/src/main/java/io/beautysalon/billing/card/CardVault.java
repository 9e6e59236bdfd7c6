package io.beautysalon.billing.card;

import io.beautysalon.billing.operation.StripeRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What cards on file need of Stripe. The first four write a request down without sending it; the
 * next two read an answer; the rest are remote and never run within a transaction.
 */
public interface CardVault {

    /** The request for a customer: our ids, nothing personal. */
    StripeRequest customer(String account, UUID operation, UUID client);

    /** The request for a setup that a client's browser will confirm. */
    StripeRequest setup(String account, String customer, UUID operation, UUID card);

    /** The request after which nobody can give a card any more. */
    StripeRequest giveUp(String account, String setup);

    /** The request that takes a card off the file. */
    StripeRequest detach(String account, String stripeMethod);

    /** A setup that came back as JSON, its card expanded. */
    SetupSnapshot setupOf(String json);

    /** The id of an object that came back as JSON. */
    String idOf(String json);

    /** Reads a setup back; empty when there is no such setup on that account. */
    Optional<SetupSnapshot> retrieve(String account, String setup);

    /** Reads a card on file back; empty when there is none, or when it is nobody's any more. */
    Optional<CardFace> faceOf(String account, String stripeMethod);

    /** The customer that an operation made, as JSON; empty without a trace of it. */
    Optional<String> findCustomer(String account, UUID operation, Instant createdFrom);

    /** The setup that an operation made, as JSON; empty without a trace of it. */
    Optional<String> findSetup(String account, UUID operation, Instant createdFrom);

    /** Lets a browser see this customer's cards for half an hour. */
    Optional<String> session(String account, String customer);

    /** What a browser needs to talk to Stripe. */
    String publishableKey();
}
