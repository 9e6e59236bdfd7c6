package io.beautysalon.starter.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's public keys, as Vault holds them now: old and new ones overlap while they are
 * rotated.
 */
final class EdgeKeys implements JWKSource<SecurityContext> {

    private final Supplier<JWKSet> keys;

    EdgeKeys(Supplier<JWKSet> keys) {
        this.keys = keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys.get());
    }
}
