package io.beautysalon.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every call goes through here: never within a transaction, never more at once than allowed
 * (STR-07).
 */
@Component
class StripeCalls {

    private final Semaphore places;
    private final Breaker breaker;
    private final RateBudget budget;

    StripeCalls(StripeProperties properties, Breaker breaker, RateBudget budget) {
        this.places = new Semaphore(properties.concurrentCalls());
        this.breaker = breaker;
        this.budget = budget;
    }

    /** A call that may fail as the SDK says. */
    interface Call<T> {

        T make() throws StripeException;
    }

    /**
     * Makes a call that moves something.
     *
     * @throws StripeAwayException without having tried: too many calls are running or were made
     *     within the last second, or Stripe wasn't reached lately
     */
    <T> T make(Call<T> call) throws StripeException {
        return make(call, budget::letsMoneyMove);
    }

    private <T> T make(Call<T> call, BooleanSupplier affordable) throws StripeException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no call to Stripe within a transaction");
        }
        if (!affordable.getAsBoolean() || !breaker.lets() || !places.tryAcquire()) {
            throw new StripeAwayException("not tried");
        }
        try {
            var answer = call.make();
            breaker.reached();
            return answer;
        } catch (ApiConnectionException e) {
            breaker.failed();
            throw e;
        } catch (StripeException e) {
            breaker.reached(); // it answered, if only to say no
            throw e;
        } finally {
            places.release();
        }
    }

    /** A call that only reads: whoever asked tries again later. */
    <T> T read(Call<T> call) {
        try {
            return make(call, budget::letsLook);
        } catch (StripeException e) {
            throw new StripeAwayException(
                    e.getClass().getSimpleName() + " " + e.getStatusCode() + " " + e.getCode());
        }
    }

    /** A call that looks for one object; empty when Stripe says that there is none. */
    <T> Optional<T> find(Call<T> call) {
        return read(() -> {
            try {
                return Optional.of(call.make());
            } catch (InvalidRequestException e) {
                if ("resource_missing".equals(e.getCode())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Stripe could not be asked, or didn't answer the question. */
    static final class StripeAwayException extends RuntimeException {

        private static final long serialVersionUID = 1;

        StripeAwayException(String why) {
            super(why);
        }
    }
}
