package io.beautysalon.testsupport.infra;

import io.beautysalon.provisioning.Provisioning;
import io.beautysalon.provisioning.Target;
import io.beautysalon.provisioning.VaultProvisioning;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import redis.embedded.RedisServer;

/** The four shared parts as programs on this machine, in folders and on ports that are given. */
public final class EmbeddedInfrastructure implements Infrastructure {

    /** What the database server tells, below {@link #folder()}. */
    public static final String POSTGRES_LOG = "postgres.log";

    private final EmbeddedPostgres postgres;
    private final KafkaNode kafka;
    private final RedisServer redis;
    private final OpenBao vault;
    private final Places places;
    private final VaultProvisioning secrets;

    private EmbeddedInfrastructure(
            EmbeddedPostgres postgres,
            KafkaNode kafka,
            RedisServer redis,
            OpenBao vault,
            Places places) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.redis = redis;
        this.vault = vault;
        this.places = places;
        this.secrets = Provisioning.run(target());
    }

    /**
     * Where everything is.
     *
     * @param tools kept between runs: the OpenBao package
     * @param data what the parts hold, and their logs
     * @param keepData whether PostgreSQL and OpenBao keep what they hold when they stop
     * @param userLife how long a minted database user lives
     */
    public record Places(
            Path tools,
            Path data,
            boolean keepData,
            int postgres,
            int kafka,
            int redis,
            int vault,
            Duration userLife) {

        /** Free ports and a folder of their own, for a run of tests. */
        public static Places forTests(Path tools, Path data) {
            return new Places(
                    tools,
                    data,
                    false,
                    Ports.free(),
                    Ports.free(),
                    Ports.free(),
                    Ports.free(),
                    Duration.ofHours(24));
        }
    }

    /** Starts all four and provisions them; Kafka, the slowest, comes up beside the others. */
    public static EmbeddedInfrastructure start(Places places) {
        var kafka = CompletableFuture.supplyAsync(() -> startKafka(places));
        try {
            var vault =
                    places.keepData()
                            ? OpenBao.persistent(places.tools(), places.data(), places.vault())
                            : OpenBao.inMemory(places.tools(), places.data(), places.vault());
            var postgres = startPostgres(places);
            var redis = RedisServer.newRedisServer().port(places.redis()).bind("127.0.0.1").build();
            redis.start();
            return new EmbeddedInfrastructure(postgres, kafka.join(), redis, vault, places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String databaseAddress() {
        return "127.0.0.1:" + postgres.getPort();
    }

    @Override
    public DataSource administrator() {
        return postgres.getDatabase("postgres", "salon");
    }

    @Override
    public String brokers() {
        return kafka.brokers();
    }

    /** The broker itself, for tests that take it away. */
    public KafkaNode kafka() {
        return kafka;
    }

    @Override
    public String redisUrl() {
        return "redis://127.0.0.1:" + places.redis();
    }

    @Override
    public String vaultAddress() {
        return vault.address().toString();
    }

    @Override
    public VaultProvisioning secrets() {
        return secrets;
    }

    @Override
    public Path folder() {
        return places.data();
    }

    @Override
    public void close() {
        try {
            kafka.close();
            redis.stop();
            postgres.close();
            vault.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Target target() {
        return new Target(
                new Target.Database(databaseUrl(), "postgres", "postgres"),
                new Target.Kafka(kafka.brokers(), (short) 1),
                new Target.Vault(vault.address(), vault.rootToken()),
                databaseAddress(),
                places.userLife());
    }

    private static KafkaNode startKafka(Places places) {
        try {
            return KafkaNode.start(places.data().resolve("kafka").toAbsolutePath(), places.kafka());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres startPostgres(Places places) throws IOException {
        var postgres =
                EmbeddedPostgres.builder()
                        .setPort(places.postgres())
                        .setDataDirectory(places.data().resolve("postgres"))
                        .setCleanDataDirectory(!places.keepData())
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("log_lock_waits", "on")
                        .setServerConfig("fsync", places.keepData() ? "on" : "off")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_directory", places.data().toAbsolutePath().toString())
                        .setServerConfig("log_filename", POSTGRES_LOG)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
        createDatabase(postgres);
        return postgres;
    }

    private static void createDatabase(EmbeddedPostgres postgres) throws IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = 'salon'")
                    .next()) {
                statement.execute("create database salon");
            }
        } catch (SQLException e) {
            throw new IOException("the database can't be created", e);
        }
    }
}
