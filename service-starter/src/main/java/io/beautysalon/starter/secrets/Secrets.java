package io.beautysalon.starter.secrets;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.vault.core.VaultKeyValueOperations;

/** The secrets that a service holds; looks after new versions. */
public final class Secrets {

    private final VaultKeyValueOperations store;
    private final List<SecretHolder<?>> holders = new CopyOnWriteArrayList<>();

    Secrets(VaultKeyValueOperations store) {
        this.store = store;
    }

    /**
     * Holds a secret from now on.
     *
     * @param path below the key-value store, for instance {@code billing/stripe}
     * @param parser makes the value of the secret's fields; runs once a version
     * @throws IllegalStateException when there is no such secret: a start without it must fail
     */
    public <T> SecretHolder<T> hold(String path, Function<Map<String, Object>, T> parser) {
        var holder = new SecretHolder<>(store, path, parser);
        holders.add(holder);
        return holder;
    }

    /**
     * Holds a symmetric key, the secret's field {@code key} in Base64.
     *
     * @throws IllegalStateException when there is no such secret
     */
    public SecretHolder<byte[]> holdKey(String path) {
        return hold(path, secret -> Base64.getDecoder().decode(String.valueOf(secret.get("key"))));
    }

    /** Compares versions now; otherwise it happens every minute. */
    @Scheduled(
            initialDelayString = "${salon.vault.poll:60s}",
            fixedDelayString = "${salon.vault.poll:60s}")
    public void refresh() {
        holders.forEach(SecretHolder::refresh);
    }
}
