package io.beautysalon.stripetwin.wire;

import com.stripe.net.ApiRequestParams;
import io.beautysalon.stripetwin.core.StripeError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which resource answers which address, and by which of the SDK's classes its parameters are
 * judged.
 */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    public Router get(String template, Class<? extends ApiRequestParams> params, Handler handler) {
        return add("GET", template, params, handler);
    }

    public Router post(String template, Class<? extends ApiRequestParams> params, Handler handler) {
        return add("POST", template, params, handler);
    }

    public Router delete(
            String template, Class<? extends ApiRequestParams> params, Handler handler) {
        return add("DELETE", template, params, handler);
    }

    private Router add(
            String method,
            String template,
            Class<? extends ApiRequestParams> params,
            Handler handler) {
        routes.add(new Route(method, List.of(template.split("/", -1)), params, handler));
        return this;
    }

    Match match(String method, String path) {
        var segments = List.of(path.split("/", -1));
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.match(segments).stream())
                .findFirst()
                .orElseThrow(() -> StripeError.unknownAddress(method, path));
    }

    /** Every address that is answered, for the list at {@code /twin}. */
    public List<String> addresses() {
        return routes.stream()
                .map(route -> route.method() + " " + String.join("/", route.template()))
                .toList();
    }

    record Match(Route route, Map<String, String> path) {}

    record Route(
            String method,
            List<String> template,
            Class<? extends ApiRequestParams> params,
            Handler handler) {

        Optional<Match> match(List<String> segments) {
            if (segments.size() != template.size()) {
                return Optional.empty();
            }
            var path = new HashMap<String, String>();
            for (int i = 0; i < segments.size(); i++) {
                var expected = template.get(i);
                if (expected.startsWith("{")) {
                    path.put(expected.substring(1, expected.length() - 1), segments.get(i));
                } else if (!expected.equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Match(this, path));
        }
    }
}
