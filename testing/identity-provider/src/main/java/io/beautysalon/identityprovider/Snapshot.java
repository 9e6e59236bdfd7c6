package io.beautysalon.identityprovider;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keys and accounts on disk, so that yesterday's owner of a salon can sign in today. */
record Snapshot(String current, String standby, List<Account> accounts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Snapshot of(SigningKeys keys, Accounts accounts) {
        return new Snapshot(
                keys.current().toJSONString(),
                keys.standby().toJSONString(),
                accounts.registered());
    }

    static @Nullable Snapshot read(@Nullable Path file) {
        return file == null || !Files.exists(file) ? null : JSON.readValue(file, Snapshot.class);
    }

    SigningKeys keys() {
        try {
            return new SigningKeys(ECKey.parse(current), ECKey.parse(standby));
        } catch (ParseException e) {
            throw new IllegalStateException("the snapshot holds no keys", e);
        }
    }

    /** Written beside and moved over: a killed run leaves the old snapshot, never half of one. */
    void write(Path file) {
        try {
            var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "snapshot", ".tmp");
            JSON.writeValue(draft, this);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
