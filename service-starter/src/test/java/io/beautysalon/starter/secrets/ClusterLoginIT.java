package io.beautysalon.starter.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.vault.VaultException;
import org.springframework.vault.authentication.ClientAuthentication;
import org.springframework.vault.client.VaultClients;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultKeyValueOperationsSupport.KeyValueBackend;
import org.springframework.vault.core.VaultTemplate;
import org.springframework.web.client.RestOperations;

/**
 * A pod's way into a real Vault; the cluster's word about the pod's token is all that is played.
 */
class ClusterLoginIT {

    private static final VaultEndpoint VAULT =
            VaultEndpoint.from(URI.create(SharedInfrastructure.get().vaultAddress()));
    private static final RestOperations REST =
            VaultClients.createRestTemplate(VAULT, new SimpleClientHttpRequestFactory());

    @TempDir Path folder;

    private final ECKey clusterKey;
    private HttpServer cluster;

    ClusterLoginIT() throws JOSEException {
        clusterKey = new ECKeyGenerator(Curve.P_256).generate();
    }

    @BeforeEach
    void aClusterThatReviewsTokens() throws IOException, GeneralSecurityException {
        cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.createContext(
                "/apis/authentication.k8s.io/v1/tokenreviews",
                exchange -> {
                    var asked =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    var name =
                            asked.contains(token("booking-service"))
                                    ? "booking-service"
                                    : "stranger";
                    var answer =
                            """
                            {"apiVersion":"authentication.k8s.io/v1","kind":"TokenReview","status":{"authenticated":true,
                             "audiences":["vault"],"user":{"username":"system:serviceaccount:salon:%s","uid":"7","groups":["system:serviceaccounts"]}}}\
                            """
                                    .formatted(name)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(201, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        cluster.start();
        SharedInfrastructure.get()
                .secrets()
                .admitPods(
                        URI.create("http://127.0.0.1:" + cluster.getAddress().getPort()),
                        "salon",
                        anyAuthority());
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    @Test
    void aPodReadsItsServicesSecretsAndNoOthers() throws IOException {
        SharedInfrastructure.get().secrets().put("booking/pod", Map.of("value", "x"));
        SharedInfrastructure.get().secrets().put("billing/pod", Map.of("value", "y"));
        var secrets =
                new VaultTemplate(VAULT, authentication("booking-service")::login)
                        .opsForKeyValue("secret", KeyValueBackend.KV_2);

        assertThat(secrets.get("booking/pod").getData()).containsEntry("value", "x");
        assertThatThrownBy(() -> secrets.get("billing/pod"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("403");
    }

    @Test
    void aPodThatIsNotTheServiceIsRefused() {
        assertThatThrownBy(() -> authentication("stranger").login())
                .isInstanceOf(VaultException.class);
    }

    @Test
    void aStartWithoutAProofSaysWhatIsMissing() {
        var nothing = new VaultAccessProperties("booking-service", null, null, Duration.ZERO);
        assertThatThrownBy(() -> nothing.authentication(REST))
                .hasMessageContaining("VAULT_SECRET_ID_FILE")
                .hasMessageContaining("VAULT_SERVICE_ACCOUNT_TOKEN_FILE");
    }

    private ClientAuthentication authentication(String account) throws IOException {
        var file = Files.writeString(folder.resolve(account), token(account));
        return new VaultAccessProperties("booking-service", null, file, Duration.ofMinutes(1))
                .authentication(REST);
    }

    /** Vault wants one; the played cluster speaks plain HTTP, so it is never asked for. */
    private static String anyAuthority() throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        var certificate =
                ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0];
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private final Map<String, String> tokens = new java.util.concurrent.ConcurrentHashMap<>();

    private String token(String account) {
        return tokens.computeIfAbsent(account, this::signed);
    }

    private String signed(String account) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("https://kubernetes.default.svc")
                        .subject("system:serviceaccount:salon:" + account)
                        .audience(List.of("vault", "https://kubernetes.default.svc"))
                        .notBeforeTime(Date.from(Instant.now().minusSeconds(60)))
                        .issueTime(Date.from(Instant.now().minusSeconds(60)))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .claim(
                                "kubernetes.io",
                                Map.of(
                                        "namespace",
                                        "salon",
                                        "serviceaccount",
                                        Map.of("name", account, "uid", "7")))
                        .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            token.sign(new ECDSASigner(clusterKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
