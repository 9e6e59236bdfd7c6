package io.beautysalon.stripetwin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.beautysalon.stripetwin.core.Store;
import io.beautysalon.stripetwin.core.StripeError;
import java.util.Base64;
import java.util.function.Predicate;

/** Whose key it is and whether it may act for the account. */
public final class AccessCheck {

    private final Predicate<String> knowsAccount;

    public AccessCheck(Predicate<String> knowsAccount) {
        this.knowsAccount = knowsAccount;
    }

    /** Whether the key is a browser's; refuses a missing or malformed key and a foreign account. */
    boolean browser(Request request) {
        var key = key(request);
        if (!request.account().equals(Store.PLATFORM) && !knowsAccount.test(request.account())) {
            throw StripeError.noAccess(request.account());
        }
        return key.startsWith("pk_test_");
    }

    private static String key(Request request) {
        var authorization = request.authorization();
        if (authorization == null) {
            throw StripeError.notSignedIn("You did not provide an API key.");
        }
        var key =
                authorization.startsWith("Basic ")
                        ? user(authorization.substring(6))
                        : authorization.replaceFirst("^Bearer ", "");
        if (!key.matches("[spr]k_test_\\w+")) {
            throw StripeError.notSignedIn(
                    "Invalid API Key provided: the twin takes test keys only.");
        }
        return key;
    }

    private static String user(String credentials) {
        var decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
        return decoded.substring(0, decoded.indexOf(':'));
    }
}
