package io.beautysalon.testsupport.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** A Kafka broker (KRaft, one node) in a JVM of its own. */
public final class KafkaNode implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final ChildProgram program;
    private final int port;

    private KafkaNode(ChildProgram program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Starts a broker on the loopback interface; what it holds stays in the folder. */
    public static KafkaNode start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        var settings = folder.resolve("server.properties");
        Files.writeString(settings, settings(folder, port, Ports.free()));
        var command =
                List.of(
                        JavaRuntime.java(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        JavaRuntime.classPath(),
                        KafkaNode.class.getName(),
                        settings.toString());
        var program = ChildProgram.start("Kafka", command, Map.of(), folder.resolve("kafka.log"));
        Ports.await(
                "Kafka",
                START,
                () -> {
                    program.requireAlive();
                    return Ports.isTaken(port);
                });
        return new KafkaNode(program, port);
    }

    /** Bootstrap servers. */
    public String brokers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker without ending it: nobody gets an answer. */
    public void freeze() {
        program.freeze();
    }

    /** Lets the broker go on. */
    public void thaw() {
        program.thaw();
    }

    @Override
    public void close() {
        program.close();
    }

    /** The broker's own JVM: formats the folder if it is new, then runs. */
    public static void main(String[] args) {
        var format =
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    args[0]
                };
        if (!Files.exists(Path.of(args[0]).resolveSibling("data").resolve("meta.properties"))) {
            StorageTool.execute(format, System.out);
        }
        Kafka.main(args);
    }

    private static String settings(Path folder, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        log.dirs=%3$s
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        log.retention.ms=-1
        num.network.threads=2
        num.io.threads=4
        """
                .formatted(port, controllerPort, folder.resolve("data"));
    }
}
