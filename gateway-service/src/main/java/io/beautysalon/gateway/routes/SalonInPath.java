package io.beautysalon.gateway.routes;

import io.beautysalon.starter.problem.CommonProblem;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/** The salon that the path names as {@code {salonId}}. */
public final class SalonInPath {

    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private SalonInPath() {}

    /** The salon's id, or empty on a route without a salon; what is no id can't be found. */
    public static Optional<UUID> of(ServerWebExchange exchange) {
        var text = ServerWebExchangeUtils.getUriTemplateVariables(exchange).get("salonId");
        if (text == null) {
            return Optional.empty();
        }
        if (!UUID_FORM.matcher(text).matches()) {
            throw CommonProblem.NOT_FOUND.exception();
        }
        return Optional.of(UUID.fromString(text));
    }
}
