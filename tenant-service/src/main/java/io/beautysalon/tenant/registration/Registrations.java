package io.beautysalon.tenant.registration;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.tenancy.TenantContext;
import io.beautysalon.tenant.registration.RegistrationKeys.Used;
import io.beautysalon.tenant.salon.Salon;
import io.beautysalon.tenant.salon.Salons;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One salon for one Idempotency-Key. The key's row commits with the salon; of two requests at once
 * the second waits for the first at the key and is then answered like a repetition.
 */
@Component
class Registrations {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final RegisterSalon registerSalon;
    private final RegistrationKeys keys;
    private final Salons salons;
    private final Ids ids;
    private final JsonMapper json;

    Registrations(
            RegisterSalon registerSalon,
            RegistrationKeys keys,
            Salons salons,
            Ids ids,
            JsonMapper json) {
        this.registerSalon = registerSalon;
        this.keys = keys;
        this.salons = salons;
        this.ids = ids;
        this.json = json;
    }

    /** The salon, new or of an earlier request with the same key. */
    Registered register(Registration wanted, UUID user, String key) {
        if (!KEY.matcher(key).matches()) {
            throw CommonProblem.HEADER_MISSING.at(
                    "Idempotency-Key", "1 to 255 printable characters without spaces");
        }
        var fingerprint = sha256(json.writeValueAsBytes(wanted));
        return replay(user, key, fingerprint)
                .orElseGet(() -> registerOnce(wanted, user, key, fingerprint));
    }

    private Registered registerOnce(
            Registration wanted, UUID user, String key, byte[] fingerprint) {
        try {
            var salon =
                    TenantContext.call(
                            ids.next(),
                            () -> registerSalon.register(wanted, user, key, fingerprint));
            return new Registered(salon, false);
        } catch (DuplicateKeyException e) {
            return replay(user, key, fingerprint).orElseThrow(() -> e);
        }
    }

    private Optional<Registered> replay(UUID user, String key, byte[] fingerprint) {
        return keys.find(user, key).map(used -> replayed(used, fingerprint));
    }

    private Registered replayed(Used used, byte[] fingerprint) {
        if (!used.isFor(fingerprint)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.at(
                    "Idempotency-Key", "a new key for a new request");
        }
        var salon =
                TenantContext.call(used.salonId(), () -> salons.findById(used.salonId()))
                        .orElseThrow();
        return new Registered(salon, true);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Registered(Salon salon, boolean replayed) {}
}
