package io.beautysalon.starter.inbox;

import io.beautysalon.contracts.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.messaging.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An envelope's headers, from a message and to and from a column. */
final class Headers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private Headers() {}

    /**
     * @throws IllegalArgumentException naming the broken header
     */
    static Envelope read(Message<byte[]> message) {
        return Envelope.read(name ->
                switch (message.getHeaders().get(name)) {
                    case byte[] bytes -> bytes;
                    case String text -> text.getBytes(StandardCharsets.UTF_8);
                    case null, default -> null;
                });
    }

    static Envelope read(String json) {
        var headers = JSON.readValue(json, MAP);
        return Envelope.read(name -> {
            var text = headers.get(name);
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        });
    }

    static String write(Envelope envelope) {
        return JSON.writeValueAsString(envelope.headers());
    }
}
