package io.beautysalon.billing.stripe;

import com.stripe.net.ApiRequestParams;
import com.stripe.net.FormEncoder;
import com.stripe.net.RequestOptions;
import io.beautysalon.billing.operation.StripeRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's parameters as the text that will be sent. */
final class RequestText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RequestText() {}

    /** A v1 request on a connected account. */
    static StripeRequest form(String path, ApiRequestParams params, String account) {
        return new StripeRequest(path, FormEncoder.createQueryString(params.toMap()), account);
    }

    /** A v2 request of the platform. */
    static StripeRequest json(String path, ApiRequestParams params) {
        return new StripeRequest(path, JSON.writeValueAsString(params.toMap()), null);
    }

    static RequestOptions on(String account) {
        return RequestOptions.builder().setStripeAccount(account).build();
    }

    /** On an account, or for null on the platform. */
    static RequestOptions onMaybe(@Nullable String account) {
        return account == null ? RequestOptions.getDefault() : on(account);
    }
}
