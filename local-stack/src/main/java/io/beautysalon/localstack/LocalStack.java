package io.beautysalon.localstack;

import io.beautysalon.identityprovider.IdentityProvider;
import io.beautysalon.localstack.Topology.Program;
import io.beautysalon.provisioning.VaultProvisioning;
import io.beautysalon.stripetwin.StripeTwin;
import io.beautysalon.stripetwin.event.Endpoint.Reach;
import io.beautysalon.testsupport.infra.ChildProgram;
import io.beautysalon.testsupport.infra.EmbeddedInfrastructure;
import io.beautysalon.testsupport.infra.Ports;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine: shared parts first, then the four services, then their health.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration SERVICES_START = Duration.ofMinutes(3);

    private final Folders folders;
    private final Console console;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final Map<Program, ChildProgram> services = new LinkedHashMap<>();
    private @Nullable EmbeddedInfrastructure infrastructure;
    private @Nullable StripeTwin twin;

    /** A stack with its data below the folders; nothing runs yet. */
    public LocalStack(Folders folders, Console console) {
        this.folders = folders;
        this.console = console;
    }

    /** Starts everything and waits until it is ready. */
    public void start() {
        requireFreePorts();
        var shared = console.timed("PostgreSQL, Kafka, Redis, OpenBao", this::startInfrastructure);
        console.timed("identity provider and Stripe twin", () -> startStandIns(shared.secrets()));
        console.timed("tenant, booking, billing and gateway", () -> startServices(shared));
    }

    /** Kills a service at once, as a power failure would. */
    public void kill(Program service) {
        Objects.requireNonNull(services.get(service)).kill();
    }

    /** Starts a service that was killed and waits until it is ready. */
    public void restart(Program service) {
        var program = start(service, Objects.requireNonNull(infrastructure));
        services.put(service, program);
        Health.await(Map.of(service, program), SERVICES_START);
    }

    /** The shared parts. */
    public EmbeddedInfrastructure infrastructure() {
        return Objects.requireNonNull(infrastructure);
    }

    /** Stripe's stand-in. */
    public StripeTwin twin() {
        return Objects.requireNonNull(twin);
    }

    /** A service's log. */
    public Path log(String service) {
        return folders.logs().resolve(service + ".log");
    }

    @Override
    public void close() {
        services.values().parallelStream().forEach(ChildProgram::close);
        for (var part : parts.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                console.warn("something did not stop cleanly: " + e.getMessage());
            }
        }
    }

    private static void requireFreePorts() {
        for (var claim : Topology.ports()) {
            if (Ports.isTaken(claim.port())) {
                throw new Refusal(
                        "port %d, which %s needs, is taken by another program; stop that one first"
                                .formatted(claim.port(), claim.owner()));
            }
        }
    }

    private EmbeddedInfrastructure startInfrastructure() {
        infrastructure =
                EmbeddedInfrastructure.start(
                        new EmbeddedInfrastructure.Places(
                                folders.tools(),
                                folders.data(),
                                true,
                                Topology.POSTGRES,
                                Topology.KAFKA,
                                Topology.REDIS,
                                Topology.VAULT,
                                Duration.ofHours(24)));
        parts.add(infrastructure);
        return infrastructure;
    }

    private Void startStandIns(VaultProvisioning secrets) {
        var accounts = folders.data().resolve("identity.json");
        parts.add(IdentityProvider.start(Topology.IDENTITY, Clock.systemUTC(), accounts));
        // the database outlives the twin: it must know its accounts again, and never give out an id
        // twice
        twin =
                StripeTwin.builder()
                        .port(Topology.STRIPE)
                        .seed(new SecureRandom().nextLong())
                        .state(folders.data().resolve("stripe"))
                        .start();
        parts.add(twin);
        secrets.put(
                "billing/stripe",
                Map.of("apiKey", "sk_test_twin", "publishableKey", "pk_test_twin"));
        var webhooks = new LinkedHashMap<String, String>();
        hear(twin, webhooks, "platform", Reach.OWN);
        hear(twin, webhooks, "connect", Reach.CONNECTED);
        hear(twin, webhooks, "accounts", Reach.THIN);
        secrets.put("billing/stripe-webhooks", webhooks);
        return null;
    }

    private static void hear(
            StripeTwin twin, Map<String, String> webhooks, String endpoint, Reach reach) {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        var secret = "whsec_" + HexFormat.of().formatHex(random);
        twin.deliver(
                reach, URI.create(Topology.GATEWAY.url() + "/webhooks/stripe/" + endpoint), secret);
        webhooks.put(endpoint, "[\"" + secret + "\"]");
    }

    private Void startServices(EmbeddedInfrastructure infrastructure) {
        for (var service : Topology.SERVICES) {
            forgetLog(service);
            services.put(service, start(service, infrastructure));
        }
        Health.await(services, SERVICES_START);
        return null;
    }

    /**
     * What an earlier start of the stack has written; a service that comes back adds to its own.
     */
    private void forgetLog(Program service) {
        try {
            Files.deleteIfExists(log(service.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildProgram start(Program service, EmbeddedInfrastructure infrastructure) {
        var environment =
                Map.of(
                        "SERVER_PORT", String.valueOf(service.port()),
                        "MANAGEMENT_PORT", String.valueOf(service.management()),
                        "VAULT_ADDR", infrastructure.vaultAddress(),
                        "VAULT_SECRET_ID_FILE",
                                SharedInfrastructure.secretIdFile(infrastructure, service.name())
                                        .toString(),
                        "DATABASE_ADDRESS", infrastructure.databaseAddress(),
                        "KAFKA_BROKERS", infrastructure.brokers(),
                        "REDIS_URL", infrastructure.redisUrl(),
                        "STRIPE_ADDRESS", "http://127.0.0.1:" + Topology.STRIPE,
                        "IDENTITY_ISSUER", "http://127.0.0.1:" + Topology.IDENTITY + "/auth/v1");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        folders.classPath(service.name() + "-service"),
                        service.mainClass());
        return ChildProgram.start(
                service.name() + "-service", command, environment, log(service.name()));
    }
}
