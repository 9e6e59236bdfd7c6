package io.beautysalon.gateway.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.beautysalon.gateway.errors.GatewayProblem;
import io.beautysalon.gateway.identity.Caller.User;
import io.beautysalon.starter.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Asks the identity provider for a user's e-mail address. A token names one as well, but only the
 * provider's own record says whether it was ever verified.
 */
@Component
class VerifiedAddresses {

    private final WebClient http;
    private final IdentitySettings settings;

    VerifiedAddresses(WebClient http, IdentitySettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** The user with the address, if it is verified; {@code not-signed-in} once signed out. */
    Mono<User> complete(User user, String bearer) {
        return http.get()
                .uri(settings.user())
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchangeToMono(VerifiedAddresses::read)
                .timeout(settings.keysTimeout())
                .onErrorMap(
                        error -> !(error instanceof ProblemException),
                        error -> GatewayProblem.SERVICE_AWAY.soon())
                .map(account ->
                        account.isVerified(user) ? user.withAddress(account.email()) : user);
    }

    private static Mono<Account> read(ClientResponse response) {
        return switch (response.statusCode().value()) {
            case 200 -> response.bodyToMono(Account.class);
            case 401, 403 -> response.releaseBody().then(Mono.error(SignedClaims::refused));
            default -> response.createError();
        };
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(
            @Nullable UUID id,
            String email,
            @JsonProperty("email_confirmed_at") @Nullable String confirmedAt) {

        boolean isVerified(User user) {
            return user.user().equals(id) && confirmedAt != null && !email.isEmpty();
        }
    }
}
