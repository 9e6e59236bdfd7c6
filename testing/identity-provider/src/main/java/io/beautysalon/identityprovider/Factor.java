package io.beautysalon.identityprovider;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An authenticator app of one account; it counts once a first code was right. */
record Factor(
        UUID id, UUID account, String name, String secret, boolean verified, Instant createdAt) {

    Factor asVerified() {
        return new Factor(id, account, name, secret, true, createdAt);
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("friendly_name", name);
        view.put("factor_type", "totp");
        view.put("status", verified ? "verified" : "unverified");
        view.put("created_at", createdAt);
        view.put("updated_at", createdAt);
        return view;
    }
}
