package io.beautysalon.testsupport.http;

import io.beautysalon.contracts.access.EdgeClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A service under test, called over HTTP. */
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI root;

    /** A service on a port of this machine. */
    public Api(int port) {
        this(URI.create("http://127.0.0.1:" + port));
    }

    /** A service anywhere. */
    public Api(URI root) {
        this.root = root;
    }

    /** Calls without any proof. */
    public Call anonymously() {
        return new Call(root, Map.of());
    }

    /** Calls with an edge token. */
    public Call with(String edgeToken) {
        return anonymously().header(EdgeClaims.HEADER, edgeToken);
    }

    /** Calls with some headers. */
    public record Call(URI root, Map<String, String> headers) {

        /** The same with one more header; a null value takes it away. */
        public Call header(String name, @Nullable String value) {
            var all = new LinkedHashMap<>(headers);
            if (value == null) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
            return new Call(root, all);
        }

        /** GET. */
        public Answer get(String path) {
            return send("GET", path, null);
        }

        /** POST with a JSON body. */
        public Answer post(String path, @Nullable String json) {
            return send("POST", path, json);
        }

        /** Any method. */
        public Answer send(String method, String path, @Nullable String json) {
            var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
            var request =
                    HttpRequest.newBuilder(root.resolve(path))
                            .timeout(Duration.ofSeconds(30))
                            .method(method, body);
            if (json != null && !headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            headers.forEach(request::header);
            try {
                return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path + " got no answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        /** The HTTP status. */
        public int status() {
            return response.statusCode();
        }

        /** The body as text. */
        public String text() {
            return response.body();
        }

        /** The body as JSON; missing when it is empty. */
        public JsonNode json() {
            return text().isBlank() ? MissingNode.getInstance() : JSON.readTree(text());
        }

        /** A text in the body by JSON pointer; empty when it isn't there. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** A header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The problem's slug, or a description of an answer that is none. */
        public String slug() {
            var type = at("/type");
            return header("Content-Type").startsWith("application/problem+json")
                    ? type.substring(type.lastIndexOf('/') + 1)
                    : "no problem but " + status() + " " + text();
        }

        /** The pointers of a problem's bad fields. */
        public java.util.List<String> pointers() {
            return json().at("/errors")
                    .valueStream()
                    .map(error -> error.at("/pointer").asString(""))
                    .toList();
        }
    }
}
