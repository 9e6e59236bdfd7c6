package io.beautysalon.gateway.docs;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the services' documents and keeps the merged one for a minute. */
@Component
class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final int LARGEST_DOCUMENT = 4 * 1024 * 1024;

    private final WebClient http;
    private final DocsSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Merged merged;

    Documents(WebClient http, DocsSettings settings, JsonMapper json, Clock clock) {
        this.http =
                http.mutate()
                        .exchangeStrategies(
                                ExchangeStrategies.builder()
                                        .codecs(c ->
                                                c.defaultCodecs().maxInMemorySize(LARGEST_DOCUMENT))
                                        .build())
                        .build();
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The merged document; a service that is away is left out until the next look. */
    Mono<String> merged() {
        var known = merged;
        if (known != null && clock.instant().isBefore(known.until)) {
            return Mono.just(known.text);
        }
        return Flux.fromIterable(settings.services().entrySet())
                .flatMap(service -> read(service.getKey(), service.getValue()))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                .map(this::merge);
    }

    private Mono<Map.Entry<String, JsonNode>> read(String service, URI address) {
        return http.get()
                .uri(address + "/v3/api-docs")
                .retrieve()
                .bodyToMono(String.class)
                .timeout(settings.timeout())
                .map(text -> Map.entry(service, json.readTree(text)))
                .onErrorResume(error -> {
                    LOG.warn("no API document of {}: {}", service, error.toString());
                    return Mono.empty();
                });
    }

    private String merge(Map<String, JsonNode> documents) {
        var document = new MergedDocument();
        documents.forEach(document::add);
        var text = document.json(json);
        var complete = documents.size() == settings.services().size();
        var life = complete ? settings.live() : settings.incomplete();
        merged = new Merged(text, clock.instant().plus(life));
        return text;
    }

    private record Merged(String text, Instant until) {}
}
