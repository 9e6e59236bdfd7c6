package io.beautysalon.provisioning;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the program is told by environment variables; secrets come as files. */
record Environment(Map<String, String> variables) {

    Target target(String vaultToken) {
        return new Target(
                new Target.Database(
                        required("DATABASE_URL"),
                        required("DATABASE_USER"),
                        secret("DATABASE_PASSWORD_FILE")),
                kafka(),
                new Target.Vault(vault(), vaultToken),
                required("DATABASE_ADDRESS"),
                Duration.parse(optional("DATABASE_USER_LIFE").orElse("PT24H")));
    }

    Target.Kafka kafka() {
        return new Target.Kafka(
                required("KAFKA_BROKERS"),
                Short.parseShort(optional("KAFKA_REPLICAS").orElse("3")));
    }

    URI vault() {
        return URI.create(required("VAULT_ADDR"));
    }

    /** A secret, by the file that the variable names. */
    String secret(String variable) {
        var file = Path.of(required(variable));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s names %s, which can't be read".formatted(variable, file), e);
        }
    }

    String required(String name) {
        return optional(name)
                .orElseThrow(() ->
                        new IllegalStateException("environment variable " + name + " is missing"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
