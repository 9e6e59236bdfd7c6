package io.beautysalon.stripetwin.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An answer that is an error, worded as Stripe does (https://docs.stripe.com/api/errors). */
public final class StripeError extends RuntimeException {

    private final int status;
    private final ObjectNode error;
    private final boolean executed;

    private StripeError(
            int status, String type, @Nullable String code, String message, boolean executed) {
        super(message);
        this.status = status;
        this.executed = executed;
        this.error = Trees.object().put("type", type).put("message", message);
        if (code != null) {
            error.put("code", code)
                    .put(
                            "doc_url",
                            "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
    }

    /**
     * The request cannot be understood; execution never began, so nothing is kept under its key.
     */
    public static StripeError unreadable(@Nullable String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, message, false)
                .with("param", param);
    }

    /** The key may not do this. */
    public static StripeError forbidden(@Nullable String code) {
        return new StripeError(
                403,
                "invalid_request_error",
                code,
                "The provided key does not have the required permissions for this endpoint.",
                false);
    }

    public static StripeError missing(String param) {
        return unreadable("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** The request is fine, the object's state is not; the answer is kept under the key. */
    public static StripeError refused(@Nullable String code, String message) {
        return new StripeError(400, "invalid_request_error", code, message, true);
    }

    public static StripeError noSuch(String what, String id, String param) {
        return new StripeError(
                        404,
                        "invalid_request_error",
                        "resource_missing",
                        "No such " + what + ": '" + id + "'",
                        true)
                .with("param", param);
    }

    public static StripeError declined(String code, @Nullable String declineCode, String message) {
        var declined = new StripeError(402, "card_error", code, message, true);
        return declineCode == null ? declined : declined.with("decline_code", declineCode);
    }

    public static StripeError notSignedIn(String message) {
        return new StripeError(401, "invalid_request_error", null, message, false);
    }

    public static StripeError noAccess(String account) {
        return new StripeError(
                403,
                "invalid_request_error",
                "account_invalid",
                "The provided key does not have access to account '"
                        + account
                        + "' (or that account does not exist). Application access may have been revoked.",
                false);
    }

    public static StripeError secretKeyRequired() {
        return new StripeError(
                403,
                "invalid_request_error",
                "secret_key_required",
                "This API call cannot be made with a publishable API key. Please use a secret API key.",
                false);
    }

    public static StripeError unknownAddress(String method, String path) {
        return new StripeError(
                404,
                "invalid_request_error",
                null,
                "Unrecognized request URL (" + method + ": " + path + ").",
                false);
    }

    public static StripeError keyReused(String key) {
        return new StripeError(
                400,
                "idempotency_error",
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with."
                        + " Try using a key other than '"
                        + key
                        + "' if you meant to execute a different request.",
                false);
    }

    public static StripeError keyInUse(String key) {
        return new StripeError(
                409,
                "idempotency_error",
                "idempotency_key_in_use",
                "There is currently another in-progress request using this Idempotent Key: "
                        + key
                        + ". Please try again later.",
                false);
    }

    public static StripeError locked() {
        return new StripeError(
                409,
                "invalid_request_error",
                "lock_timeout",
                "This object cannot be accessed right now because another API request is currently accessing it.",
                false);
    }

    public static StripeError tooMany() {
        return new StripeError(
                429, "invalid_request_error", "rate_limit", "Request rate limit exceeded.", false);
    }

    public static StripeError broken() {
        return new StripeError(500, "api_error", null, "An unknown error occurred.", true);
    }

    public StripeError with(String key, String value) {
        error.put(key, value);
        return this;
    }

    public StripeError with(String key, ObjectNode value) {
        error.set(key, value.deepCopy());
        return this;
    }

    public int status() {
        return status;
    }

    /**
     * Whether execution had begun, which is when Stripe keeps the answer under the idempotency key.
     */
    public boolean executed() {
        return executed;
    }

    public ObjectNode body() {
        return Trees.object().set("error", error.deepCopy());
    }
}
