package io.beautysalon.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One caller's HTTP, told on the console as it happens. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String JSON_TYPE = "application/json";
    private static final int PATIENCE = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;
    private final URI root;
    private final Map<String, String> headers;

    /** A caller that sends these headers with every request. */
    public Http(Console console, URI root, Map<String, String> headers) {
        this.console = console;
        this.root = root;
        this.headers = headers;
    }

    /** What came back. */
    public record Answer(
            int status, JsonNode json, @Nullable String etag, @Nullable Duration retryAfter) {

        /** A service that asks to be called again: its copy of something new is on its way. */
        boolean isNotReadyYet() {
            return status == 503 && retryAfter != null;
        }

        public String at(String pointer) {
            return json.at(pointer).asString("");
        }
    }

    /** The same caller with one more header. */
    public Http with(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Http(console, root, all);
    }

    public Answer get(String path) {
        return told("GET", path, BodyPublishers.noBody(), JSON_TYPE, 200, 399);
    }

    public Answer post(String path, Object body) {
        return told("POST", path, json(body), JSON_TYPE, 200, 299);
    }

    public Answer put(String path, Object body) {
        return told("PUT", path, json(body), JSON_TYPE, 200, 299);
    }

    /** POST that must be refused with this status. */
    public Answer refused(String path, Object body, int status) {
        return told("POST", path, json(body), JSON_TYPE, status, status);
    }

    /** POST of a form, as Stripe's API takes it. */
    public Answer form(String path, Map<String, String> fields) {
        var text =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var type = "application/x-www-form-urlencoded";
        return told("POST", path, BodyPublishers.ofString(text), type, 200, 299);
    }

    /** POST without a word on the console, whatever comes back. */
    public Answer attempt(String path, Object body) {
        return attempt("POST", path, body);
    }

    /** Any request without a word on the console, whatever comes back. */
    public Answer attempt(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? BodyPublishers.noBody() : json(body), JSON_TYPE);
    }

    /** The same with a body as it stands; "" for none. */
    public Answer attemptText(String method, String path, String body) {
        var text = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(method, path, text, JSON_TYPE);
    }

    /** GET without a word on the console, whatever comes back. */
    public Answer quietly(String path) {
        return send("GET", path, BodyPublishers.noBody(), JSON_TYPE);
    }

    private Answer told(
            String method,
            String path,
            HttpRequest.BodyPublisher body,
            String type,
            int least,
            int most) {
        var start = System.nanoTime();
        var answer = send(method, path, body, type);
        for (var tries = 1; answer.isNotReadyYet() && tries < PATIENCE; tries++) {
            pause(answer.retryAfter());
            answer = send(method, path, body, type);
        }
        var line =
                "%-4s %-62s %d  %4.0f ms"
                        .formatted(
                                method,
                                shortened(path),
                                answer.status(),
                                Console.seconds(start) * 1000);
        if (answer.status() < least || answer.status() > most) {
            console.bad(line);
            throw new Refusal(
                    method + " " + path + " answered " + answer.status() + ": " + answer.json());
        }
        console.good(line);
        return answer;
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", type)
                        .method(method, body);
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var etag = response.headers().firstValue("ETag").orElse(null);
            var retryAfter =
                    response.headers()
                            .firstValue("Retry-After")
                            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                            .orElse(null);
            return new Answer(response.statusCode(), parsed(response), etag, retryAfter);
        } catch (IOException e) {
            throw new Refusal(method + " " + root + path + " got no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static void pause(@Nullable Duration wait) {
        try {
            Thread.sleep(wait == null ? Duration.ZERO : wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        var text = response.body();
        return text.startsWith("{") || text.startsWith("[")
                ? JSON.readTree(text)
                : MissingNode.getInstance();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Ids make a line unreadable: their first eight digits are enough. */
    private static String shortened(String path) {
        var text = path.replaceAll("([0-9a-f]{8})-[0-9a-f-]{27}", "$1…");
        return text.length() > 62 ? text.substring(0, 61) + "…" : text;
    }
}
