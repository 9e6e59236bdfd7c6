package io.beautysalon.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Stage;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.gateway.MovableClock;
import io.beautysalon.gateway.identity.Caller;
import io.beautysalon.gateway.identity.Caller.User;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EdgeTokensTests {

    private static final AccessSettings SETTINGS =
            new AccessSettings(
                    URI.create("http://127.0.0.1"),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60));

    private final MovableClock clock = new MovableClock();
    private final AtomicReference<ECKey> key = new AtomicReference<>(key("one"));
    private final EdgeTokens tokens = new EdgeTokens(key::get, SETTINGS, clock);
    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID salon = UUID.randomUUID();

    @Test
    void areMadeOnceForWhatWouldReadTheSame() {
        var first = tokens.of(entry("booking", "aal1", 1));
        clock.move(Duration.ofSeconds(50));

        assertThat(tokens.of(entry("booking", "aal1", 1))).isEqualTo(first);
    }

    @Test
    void areMadeAnewAfterAMinute() {
        var first = tokens.of(entry("booking", "aal1", 1));
        clock.move(Duration.ofSeconds(60));

        assertThat(tokens.of(entry("booking", "aal1", 1))).isNotEqualTo(first);
    }

    @Test
    void differByServiceAssuranceAndEpoch() {
        var first = tokens.of(entry("booking", "aal1", 1));

        assertThat(tokens.of(entry("billing", "aal1", 1))).isNotEqualTo(first);
        assertThat(tokens.of(entry("booking", "aal2", 1))).isNotEqualTo(first);
        assertThat(tokens.of(entry("booking", "aal1", 2))).isNotEqualTo(first);
    }

    @Test
    void areSignedWithTheNewestKey() throws ParseException {
        tokens.of(entry("booking", "aal1", 1));
        key.set(key("two"));

        var token = SignedJWT.parse(tokens.of(entry("booking", "aal1", 1)));
        assertThat(token.getHeader().getKeyID()).isEqualTo("two");
    }

    @Test
    void ofTheGatewayItselfSayLittle() throws ParseException {
        var claims = SignedJWT.parse(tokens.ofGateway("tenant")).getJWTClaimsSet();

        assertThat(claims.getAudience()).containsExactly("tenant");
        assertThat(claims.getSubject()).isEqualTo("gateway");
        assertThat(claims.getStringClaim(EdgeClaims.KIND)).isEqualTo("GATEWAY");
        assertThat(claims.getClaim(EdgeClaims.SALON)).isNull();
    }

    private Entry entry(String service, String assurance, long epoch) {
        Caller caller = new User(user, session, assurance, null, false, null);
        var decision =
                new AccessDecision(
                        salon,
                        SalonStatus.ACTIVE,
                        Stage.FULL,
                        epoch,
                        null,
                        Map.of(),
                        clock.instant());
        return new Entry(service, caller, decision);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
