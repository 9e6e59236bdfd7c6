package io.beautysalon.e2e;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the merged OpenAPI document. */
record Route(String method, String template, JsonNode operation) {

    private static final Set<String> ANYBODYS = Set.of("public", "user", "self", "signature");

    /** Every operation below a salon. */
    static List<Route> ofSalons(JsonNode document) {
        return ofAll(document).stream()
                .filter(route -> route.template().contains("{salonId}"))
                .toList();
    }

    static List<Route> ofAll(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .filter(operation -> operation.getValue().has("responses"))
                                .map(operation ->
                                        new Route(
                                                operation.getKey().toUpperCase(),
                                                path.getKey(),
                                                operation.getValue())))
                .toList();
    }

    /** Whether it names something of a salon besides the salon itself. */
    boolean namesAThing() {
        return template.replace("{salonId}", "").contains("{");
    }

    /** Whether a signature, not a token, says who calls. */
    boolean isSigned() {
        return operation
                .path("x-scope")
                .valueStream()
                .anyMatch(scope -> scope.asString("").equals("signature"));
    }

    /** Whether it has a parameter there, needed or not. */
    boolean has(String in, String name) {
        return parameters(in).anyMatch(each -> each.path("name").asString("").equals(name));
    }

    boolean requires(String in, String name) {
        return parameters(in)
                .filter(each -> each.path("required").asBoolean(false))
                .anyMatch(each -> each.path("name").asString("").equals(name));
    }

    private Stream<JsonNode> parameters(String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(each -> each.path("in").asString("").equals(in));
    }

    boolean takesBody() {
        return operation.has("requestBody");
    }

    /** Whether only the salon's own people may use it. */
    boolean isForThePeopleOfTheSalon() {
        return operation
                .path("x-scope")
                .valueStream()
                .noneMatch(scope -> ANYBODYS.contains(scope.asString("")));
    }

    /** The path with every parameter but the salon's replaced, from left to right. */
    String path(String salon, Function<String, String> idsIn) {
        var path = new StringBuilder();
        for (var segment : Arrays.asList(template.substring(1).split("/"))) {
            var part = segment;
            if (segment.equals("{salonId}")) {
                part = salon;
            } else if (segment.startsWith("{")) {
                part = idsIn.apply(path.toString());
            }
            path.append('/').append(part);
        }
        return path + query();
    }

    /** What the operation can't do without: a span of days, things that nobody has. */
    private String query() {
        var required =
                parameters("query")
                        .filter(each -> each.path("required").asBoolean(false))
                        .map(each ->
                                each.path("name").asString("")
                                        + "="
                                        + sample(
                                                each.path("name").asString(""),
                                                each.at("/schema/format").asString("")))
                        .toList();
        return required.isEmpty() ? "" : "?" + String.join("&", required);
    }

    private static String sample(String name, String format) {
        return format.equals("date")
                ? LocalDate.EPOCH.plusDays(name.equals("to") ? 2 : 1).toString()
                : UUID.randomUUID().toString();
    }

    /** The same path with things that nobody has. */
    String missing(String salon) {
        return path(salon, Route::nobodys);
    }

    private static String nobodys(String collection) {
        return switch (collection.substring(collection.lastIndexOf('/') + 1)) {
            case "work-days", "special-days" -> LocalDate.EPOCH.toString();
            case "versions" -> String.valueOf(Integer.MAX_VALUE);
            default -> UUID.randomUUID().toString();
        };
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
