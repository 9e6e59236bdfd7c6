package io.beautysalon.billing.payment;

import io.beautysalon.billing.operation.StripeRequest;
import io.beautysalon.contracts.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What payment links need of Stripe. Only {@code findCreated} is remote. */
public interface PaymentLinks {

    /** The request for a page where one client pays once. */
    StripeRequest creation(NewLink link);

    /** The request after which nobody can pay there. */
    StripeRequest closing(String account, PaymentLink link);

    /** A link that came back as JSON. */
    Made made(String json);

    /** The link that an operation made, as JSON; empty when there is no trace of it. */
    Optional<String> findCreated(String account, UUID operation, Instant createdFrom);

    /** A link as Stripe made it. */
    record Made(String stripeLink, String url) {}

    /**
     * A link to be made.
     *
     * @param fee our share, in minor units
     */
    record NewLink(
            UUID operation, UUID payment, UUID booking, String account, Money amount, long fee) {}
}
