package io.beautysalon.stripetwin.event;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where events are delivered.
 *
 * @param owner the account that registered it, or the platform
 * @param types the events it wants, {@code *} for all
 * @param version the API version it wants them in, null for the account's own
 */
public record Endpoint(
        String id,
        String owner,
        Reach reach,
        URI url,
        String secret,
        Set<String> types,
        @Nullable String version) {

    /** Whose events an endpoint hears. */
    public enum Reach {
        /** Snapshot events of its own account. */
        OWN,
        /** Snapshot events of the accounts connected to the platform. */
        CONNECTED,
        /** Thin events of API v2. */
        THIN
    }

    boolean isFor(URI address, String account) {
        return url.equals(address) && owner.equals(account);
    }

    boolean hears(String type, String account, boolean thin) {
        var reaches =
                switch (reach) {
                    case OWN -> !thin && account.equals(owner);
                    case CONNECTED -> !thin && !account.equals(owner);
                    case THIN -> thin;
                };
        return reaches && (types.contains("*") || types.contains(type));
    }
}
