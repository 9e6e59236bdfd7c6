package io.beautysalon.gateway;

import io.beautysalon.testsupport.http.Api;
import java.net.URI;
import java.util.UUID;

/** People who signed up with the identity provider. */
public record Users(UUID id, String token) {

    public static Users signUp() {
        return read(
                "/auth/v1/signup",
                """
                {"email": "%s@example.com", "password": "correct horse"}
                """
                        .formatted(UUID.randomUUID()));
    }

    public static Users anonymous() {
        return read("/auth/v1/signup", "{\"data\": {}}");
    }

    /** The same user with a second factor. */
    public Users steppedUp() {
        var answer = provider().anonymously().header("Authorization", "Bearer " + token);
        var body = answer.post("/auth/v1/local/step-up", "{}");
        return new Users(id, body.at("/access_token"));
    }

    public String bearer() {
        return "Bearer " + token;
    }

    private static Users read(String path, String body) {
        var answer = provider().anonymously().post(path, body);
        return new Users(UUID.fromString(answer.at("/user/id")), answer.at("/access_token"));
    }

    private static Api provider() {
        return new Api(URI.create("http://127.0.0.1:" + Surroundings.IDENTITY.port()));
    }
}
