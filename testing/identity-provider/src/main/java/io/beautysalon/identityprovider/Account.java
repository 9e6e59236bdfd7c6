package io.beautysalon.identityprovider;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A user of the project; an anonymous one has no e-mail and no password. */
record Account(
        UUID id,
        String email,
        String passwordHash,
        JsonNode metadata,
        Instant createdAt,
        boolean operator) {

    boolean anonymous() {
        return email.isEmpty();
    }

    /** Server-written metadata: the only one that proves anything. */
    Map<String, Object> appMetadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (!anonymous()) {
            metadata.put("provider", "email");
            metadata.put("providers", List.of("email"));
        }
        if (operator) {
            metadata.put("operator", true);
        }
        return metadata;
    }

    Account asOperator() {
        return new Account(id, email, passwordHash, metadata, createdAt, true);
    }

    /** The user object of every answer that has one. */
    Map<String, Object> view(List<Factor> factors) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", id);
        user.put("aud", "authenticated");
        user.put("role", "authenticated");
        user.put("email", email);
        user.put("phone", "");
        if (!anonymous()) {
            user.put("email_confirmed_at", createdAt);
            user.put("confirmed_at", createdAt);
        }
        user.put("app_metadata", appMetadata());
        user.put("user_metadata", metadata);
        user.put("identities", List.of());
        if (!factors.isEmpty()) {
            user.put("factors", factors.stream().map(Factor::view).toList());
        }
        user.put("created_at", createdAt);
        user.put("updated_at", createdAt);
        user.put("is_anonymous", anonymous());
        return user;
    }
}
