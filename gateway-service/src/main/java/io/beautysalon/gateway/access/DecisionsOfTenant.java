package io.beautysalon.gateway.access;

import io.beautysalon.contracts.access.AccessDecision;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.starter.problem.CommonProblem;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Asks tenant-service, the only one who knows. */
@Component
class DecisionsOfTenant {

    private final WebClient http;
    private final EdgeTokens tokens;
    private final AccessSettings settings;

    DecisionsOfTenant(WebClient http, EdgeTokens tokens, AccessSettings settings) {
        this.http = http;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The decision; {@code not-found} for an unknown salon, any other error for an outage. */
    Mono<AccessDecision> ask(Question question) {
        var uri =
                UriComponentsBuilder.fromUri(settings.tenant())
                        .path("/internal/access")
                        .queryParam("salonId", question.salon())
                        .queryParam("kind", question.kind())
                        .queryParam("callerId", question.caller())
                        .build()
                        .toUri();
        return http.get()
                .uri(uri)
                .header(EdgeClaims.HEADER, tokens.ofGateway("tenant"))
                .exchangeToMono(DecisionsOfTenant::read)
                .timeout(settings.timeout());
    }

    private static Mono<AccessDecision> read(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        if (status.value() == 404) {
            return response.releaseBody().then(Mono.error(CommonProblem.NOT_FOUND::exception));
        }
        return status.is2xxSuccessful()
                ? response.bodyToMono(AccessDecision.class)
                : response.createError();
    }
}
