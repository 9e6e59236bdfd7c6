package io.beautysalon.testsupport.infra;

import io.beautysalon.provisioning.Provisioning;
import io.beautysalon.provisioning.Target;
import io.beautysalon.provisioning.VaultProvisioning;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The four shared parts as containers of the images that an installation runs. */
final class ContainerInfrastructure implements Infrastructure {

    private static final int REDIS = 6379;
    private static final int VAULT = 8200;
    private static final String ROOT_TOKEN = UUID.randomUUID().toString();
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");
    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");

    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(POSTGRES)
                    .withNetwork(network)
                    .withNetworkAliases("postgres")
                    .withDatabaseName("salon")
                    .withUsername("postgres")
                    .withPassword("postgres")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8")
                    .withCommand(
                            "postgres",
                            "-c",
                            "max_connections=200",
                            "-c",
                            "log_lock_waits=on",
                            "-c",
                            "fsync=off");
    private final KafkaContainer kafka =
            new KafkaContainer(KAFKA)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final GenericContainer<?> redis =
            new GenericContainer<>(DockerImageName.parse("redis:8")).withExposedPorts(REDIS);
    private final GenericContainer<?> vault =
            new GenericContainer<>(DockerImageName.parse("openbao/openbao:2.7"))
                    .withNetwork(network)
                    .withExposedPorts(VAULT)
                    .withCommand(
                            "server",
                            "-dev",
                            "-dev-root-token-id=" + ROOT_TOKEN,
                            "-dev-listen-address=0.0.0.0:" + VAULT,
                            "-dev-no-store-token")
                    .waitingFor(Wait.forHttp("/v1/sys/health").forPort(VAULT));
    private final Path folder;
    private final VaultProvisioning secrets;

    private ContainerInfrastructure(Path folder) {
        this.folder = folder;
        Startables.deepStart(postgres, kafka, redis, vault).join();
        this.secrets = Provisioning.run(target());
    }

    /** Starts all four and provisions them. */
    static Infrastructure start(Path folder) {
        return new ContainerInfrastructure(folder);
    }

    @Override
    public String databaseAddress() {
        return postgres.getHost()
                + ":"
                + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public DataSource administrator() {
        return new DriverManagerDataSource(
                databaseUrl(), postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public String brokers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String redisUrl() {
        return "redis://" + redis.getHost() + ":" + redis.getMappedPort(REDIS);
    }

    @Override
    public String vaultAddress() {
        return "http://" + vault.getHost() + ":" + vault.getMappedPort(VAULT);
    }

    @Override
    public VaultProvisioning secrets() {
        return secrets;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        kafka.close();
        redis.close();
        postgres.close();
        vault.close();
        network.close();
    }

    private Target target() {
        return new Target(
                new Target.Database(databaseUrl(), postgres.getUsername(), postgres.getPassword()),
                new Target.Kafka(brokers(), (short) 1),
                new Target.Vault(URI.create(vaultAddress()), ROOT_TOKEN),
                "postgres:" + PostgreSQLContainer.POSTGRESQL_PORT,
                Duration.ofHours(24));
    }
}
