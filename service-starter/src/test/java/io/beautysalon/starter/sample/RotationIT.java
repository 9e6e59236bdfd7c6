package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.provisioning.ServiceName;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code -Drotations=20} for the long run. */
@SpringBootTest(classes = SampleApplication.class, properties = "salon.service=billing")
@ContextConfiguration(initializers = {RotationIT.ShortLives.class, SharedInfrastructure.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class RotationIT {

    private static final int ROTATIONS = Integer.getInteger("rotations", 3);
    private static final int THREADS = 8;

    private final Set<String> users = ConcurrentHashMap.newKeySet();
    private final CopyOnWriteArrayList<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RotationIT(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static final class ShortLives
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SharedInfrastructure.get()
                    .secrets()
                    .setUserLife(ServiceName.BILLING, Duration.ofSeconds(10));
        }
    }

    @Test
    void databaseUsersAreReplacedWithoutAFailedTransaction() {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var i = 0; i < THREADS; i++) {
                threads.execute(this::work);
            }
            try {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30 + 10L * ROTATIONS))
                        .until(() -> users.size() > ROTATIONS || !failures.isEmpty());
            } finally {
                running.set(false);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(done.get()).isGreaterThan(1_000);
    }

    private void work() {
        var salon = UUID.randomUUID();
        while (running.get()) {
            try {
                users.add(TenantContext.call(salon, () -> transaction.execute(status -> write())));
                done.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(e);
                return;
            }
        }
    }

    private String write() {
        jdbc.sql("insert into note (id, text, version) values (?, 'x', 0)")
                .param(UUID.randomUUID())
                .update();
        return jdbc.sql("select session_user::text").query(String.class).single();
    }
}
