package io.beautysalon.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.RawRequestOptions;
import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.StripeDoor;
import io.beautysalon.billing.operation.StripeRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends stored bytes through the SDK and sorts what comes back into done, refused, unknown and
 * later (STR-05).
 */
@Component
class SdkDoor implements StripeDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SdkDoor.class);

    private final StripeAccess access;
    private final StripeCalls calls;

    SdkDoor(StripeAccess access, StripeCalls calls) {
        this.access = access;
        this.calls = calls;
    }

    @Override
    public Outcome post(StripeRequest request, UUID key) {
        try {
            var answer =
                    calls.make(() ->
                            access.client()
                                    .rawRequest(
                                            RequestMethod.POST,
                                            request.path(),
                                            request.body(),
                                            options(request, key)));
            return new Outcome.Succeeded(answer.body());
        } catch (StripeCalls.StripeAwayException e) {
            return new Outcome.Later(String.valueOf(e.getMessage()));
        } catch (StripeException e) {
            var outcome = outcome(e);
            LOG.info("Stripe answered {} {} with {}", request.path(), e.getRequestId(), outcome);
            return outcome;
        }
    }

    private static Outcome outcome(StripeException e) {
        return switch (e) {
            case ApiConnectionException broken -> new Outcome.Unknown("connection");
            case CardException declined -> new Outcome.Refused(code(declined), intent(declined));
            case RateLimitException tooMany -> new Outcome.Later("rate limit");
            case PermissionException foreign -> new Outcome.Refused(code(foreign));
            case AuthenticationException keys -> new Outcome.Later("keys");
            case IdempotencyException reused -> reused(reused);
            case InvalidRequestException wrong -> wrong(wrong);
            default -> new Outcome.Unknown("status " + e.getStatusCode());
        };
    }

    /**
     * In use: it is being worked on right now. Otherwise our bytes changed under a key, which only
     * a bug can do.
     */
    private static Outcome reused(IdempotencyException e) {
        return new Outcome.Unknown(
                "key " + ("idempotency_key_in_use".equals(e.getCode()) ? "in use" : "reused"));
    }

    private static Outcome wrong(InvalidRequestException e) {
        var status = e.getStatusCode();
        return status != null && status == 409
                ? new Outcome.Unknown("conflict " + code(e))
                : new Outcome.Refused(code(e));
    }

    /** The intent that stays behind a declined card. */
    private static @Nullable String intent(CardException e) {
        var error = e.getStripeError();
        var intent = error == null ? null : error.getPaymentIntent();
        return intent == null ? null : intent.toJson();
    }

    private static String code(StripeException e) {
        return e.getCode() == null ? e.getClass().getSimpleName() : e.getCode();
    }

    private static RawRequestOptions options(StripeRequest request, UUID key) {
        var options = RawRequestOptions.builder();
        options.setIdempotencyKey(key.toString());
        if (request.account() != null) {
            options.setStripeAccount(request.account());
        }
        return options.build();
    }
}
