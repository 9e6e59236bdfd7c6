package io.beautysalon.identityprovider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal, worded as the real server words it. */
final class AuthProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final List<String> weakness;

    private AuthProblem(int status, String code, String message, List<String> weakness) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.weakness = weakness;
    }

    AuthProblem(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    static AuthProblem weakPassword(String message, String reason) {
        return new AuthProblem(422, "weak_password", message, List.of(reason));
    }

    Answer answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", status);
        body.put("error_code", code);
        body.put("msg", getMessage());
        if (!weakness.isEmpty()) {
            body.put("weak_password", Map.of("reasons", weakness));
        }
        return new Answer(status, body);
    }
}
