package io.beautysalon.starter.secrets;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.vault.core.VaultKeyValueOperations;
import org.springframework.vault.support.VaultResponseSupport;

/**
 * One secret of Vault's key-value store, parsed, and replaced when its version changes. Reading
 * never blocks.
 */
public final class SecretHolder<T> implements Supplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(SecretHolder.class);

    private final VaultKeyValueOperations store;
    private final String path;
    private final Function<Map<String, Object>, T> parser;
    private volatile Held<T> held;

    private record Held<T>(long version, T value) {}

    SecretHolder(
            VaultKeyValueOperations store, String path, Function<Map<String, Object>, T> parser) {
        this.store = store;
        this.path = path;
        this.parser = parser;
        this.held = read();
    }

    /** The secret as last seen. */
    @Override
    public T get() {
        return held.value();
    }

    /** Looks whether there is a newer version. With Vault away the old one stays. */
    void refresh() {
        try {
            var latest = read();
            if (latest.version() != held.version()) {
                held = latest;
                LOG.info("secret {} is now at version {}", path, latest.version());
            }
        } catch (RuntimeException e) {
            LOG.warn("secret {} keeps version {}: {}", path, held.version(), e.getMessage());
        }
    }

    private Held<T> read() {
        var answer = store.get(path);
        if (answer == null || answer.getData() == null) {
            throw new IllegalStateException("Vault has no secret at " + path);
        }
        return new Held<>(version(answer), parser.apply(answer.getData()));
    }

    private static long version(VaultResponseSupport<?> answer) {
        return answer.getMetadata() != null
                        && answer.getMetadata().get("version") instanceof Number version
                ? version.longValue()
                : 0;
    }
}
