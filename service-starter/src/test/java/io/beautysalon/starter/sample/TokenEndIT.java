package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.vault.authentication.SessionManager;

/** A service's Vault token ends, and with it every database user that it minted. */
@SpringBootTest(
        classes = SampleApplication.class,
        properties = {"salon.service=billing", "salon.vault.poll=1s"})
@ContextConfiguration(initializers = SharedInfrastructure.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class TokenEndIT {

    private final SessionManager session;
    private final JdbcClient jdbc;

    TokenEndIT(SessionManager session, JdbcClient jdbc) {
        this.session = session;
        this.jdbc = jdbc;
    }

    @Test
    void theServiceFetchesANewTokenAndWorksOnUnderNewUsers() {
        var token = session.getSessionToken().getToken();
        var user = user();

        SharedInfrastructure.get().secrets().revoke(token);

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(user()).isNotEqualTo(user));
        assertThat(session.getSessionToken().getToken()).isNotEqualTo(token);
    }

    private String user() {
        return jdbc.sql("select session_user::text").query(String.class).single();
    }
}
