package io.beautysalon.testsupport.infra;

import io.beautysalon.provisioning.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One infrastructure for all tests of a JVM: programs on this machine, or containers with {@code
 * -Dinfra=containers}. As an initializer of a Spring test it points the service under test to it
 * and hands it its way into Vault.
 */
public final class SharedInfrastructure
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The infrastructure, started by whoever asks first. */
    public static Infrastructure get() {
        return Holder.INSTANCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var service = context.getEnvironment().getRequiredProperty("salon.service");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("infrastructure", properties(service)));
    }

    /** What a service is told about its surroundings. */
    public static Map<String, Object> properties(String service) {
        var infrastructure = get();
        return Map.of(
                "salon.database.url",
                        infrastructure.databaseUrl()
                                + "?currentSchema="
                                + service
                                + "&reWriteBatchedInserts=true&logServerErrorDetail=false",
                "salon.kafka.brokers", infrastructure.brokers(),
                "spring.data.redis.url", infrastructure.redisUrl(),
                "spring.cloud.vault.uri", infrastructure.vaultAddress(),
                "salon.vault.secret-id-file", secretIdFile(infrastructure, service).toString());
    }

    /** A file with a wrapped secret id, readable once and by its owner only. */
    public static Path secretIdFile(Infrastructure infrastructure, String service) {
        var token =
                infrastructure
                        .secrets()
                        .wrappedSecretId(ServiceName.valueOf(service.toUpperCase(Locale.ROOT)));
        try {
            var file =
                    Files.createTempFile(
                            infrastructure.folder(),
                            service,
                            ".secret-id",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(file, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {

        static final Infrastructure INSTANCE = start();

        private static Infrastructure start() {
            try {
                var data = Files.createTempDirectory("salon-tests");
                var infrastructure = start(System.getProperty("infra", "embedded"), data);
                Runtime.getRuntime()
                        .addShutdownHook(
                                Thread.ofPlatform().unstarted(() -> end(infrastructure, data)));
                return infrastructure;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(Infrastructure infrastructure, Path data) {
            infrastructure.close();
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Infrastructure start(String kind, Path data) {
            return switch (kind) {
                case "embedded" -> {
                    var tools =
                            Path.of(System.getProperty("salon.local", ".local")).resolve("tools");
                    yield EmbeddedInfrastructure.start(
                            EmbeddedInfrastructure.Places.forTests(tools, data));
                }
                case "containers" -> ContainerInfrastructure.start(data);
                default ->
                        throw new IllegalArgumentException(
                                "-Dinfra is 'embedded' or 'containers', not '" + kind + "'");
            };
        }
    }
}
