package io.beautysalon.identityprovider;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A signed-in device: who it is and how that was proved, newest proof first. */
record Session(UUID id, UUID account, List<Proof> proofs, String refreshToken) {

    Session proved(Proof proof) {
        var others = proofs.stream().filter(known -> !known.method().equals(proof.method()));
        return new Session(
                id, account, Stream.concat(Stream.of(proof), others).toList(), refreshToken);
    }

    Session refreshedBy(String token) {
        return new Session(id, account, proofs, token);
    }

    String assurance() {
        return proofs.stream().anyMatch(proof -> proof.method().equals("totp")) ? "aal2" : "aal1";
    }

    List<Map<String, Object>> methods() {
        return proofs.stream().map(Proof::claim).toList();
    }

    /** One entry of the {@code amr} claim. */
    record Proof(String method, Instant at) {

        Map<String, Object> claim() {
            return Map.of("method", method, "timestamp", at.getEpochSecond());
        }
    }
}
