package io.beautysalon.identityprovider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a provider over HTTP, signed in or not. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI issuer;
    private final String token;

    Caller(URI issuer) {
        this(issuer, "");
    }

    private Caller(URI issuer, String token) {
        this.issuer = issuer;
        this.token = token;
    }

    Caller with(String accessToken) {
        return new Caller(issuer, accessToken);
    }

    Answered get(String path) {
        return send(request(path).GET());
    }

    Answered post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    Answered post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answered signUp(String email) {
        return post("/signup", Map.of("email", email, "password", "correct horse"));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(issuer + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answered send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var body = answer.body().length == 0 ? "{}".getBytes() : answer.body();
            return new Answered(answer.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    record Answered(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }

        String accessToken() {
            return text("access_token");
        }

        String refreshToken() {
            return text("refresh_token");
        }
    }
}
