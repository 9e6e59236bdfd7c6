package io.beautysalon.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class VisitorTokensTests {

    private final VisitorTokens tokens = tokens("a key");
    private final UUID visitor = UUID.randomUUID();

    @Test
    void knowAVisitorAgain() {
        assertThat(tokens.verify(tokens.sign(visitor))).contains(visitor);
    }

    @Test
    void dontBelieveAnotherId() {
        var token = tokens.sign(visitor);
        var forged = UUID.randomUUID() + token.substring(36);

        assertThat(tokens.verify(forged)).isEmpty();
    }

    @Test
    void dontBelieveAnotherKey() {
        assertThat(tokens.verify(tokens("another key").sign(visitor))).isEmpty();
    }

    @Test
    void dontBelieveNonsense() {
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify(visitor.toString())).isEmpty();
        assertThat(tokens.verify(visitor + ".")).isEmpty();
        assertThat(tokens.verify("x".repeat(80))).isEmpty();
    }

    private static VisitorTokens tokens(String key) {
        return new VisitorTokens(() -> new SecretKeySpec(key.getBytes(), "HmacSHA256"));
    }
}
