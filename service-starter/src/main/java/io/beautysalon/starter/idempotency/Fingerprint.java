package io.beautysalon.starter.idempotency;

import io.beautysalon.starter.concurrency.IfMatch;
import io.beautysalon.starter.concurrency.PutCondition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request was, apart from its key: the handler and all its arguments but what it says of the
 * version it changes, hashed.
 */
final class Fingerprint {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Fingerprint() {}

    static byte[] of(MethodInvocation call) {
        var parts = new ArrayList<@Nullable Object>();
        parts.add(call.getMethod().toGenericString());
        for (var argument : call.getArguments()) {
            if (!(argument instanceof IfMatch || argument instanceof PutCondition)) {
                parts.add(argument);
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
