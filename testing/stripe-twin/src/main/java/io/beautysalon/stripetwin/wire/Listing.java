package io.beautysalon.stripetwin.wire;

import io.beautysalon.stripetwin.core.StripeError;
import io.beautysalon.stripetwin.core.Trees;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe's lists: newest first, a page at a time, walked by the id of the last or first object
 * seen.
 */
public final class Listing {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    private Listing() {}

    /** One page of v1 objects; {@code equal} names the parameters that filter by equality. */
    public static ObjectNode page(
            Call call, String url, List<ObjectNode> newestFirst, String... equal) {
        var matching =
                newestFirst.stream()
                        .filter(created(call.params().path("created")))
                        .filter(object -> matches(call, object, equal))
                        .toList();
        var rest =
                after(
                        call.text("starting_after"),
                        before(call.text("ending_before"), matching, limit(call)));
        var page = Trees.object().put("object", "list").put("url", url);
        page.put("has_more", rest.size() > limit(call));
        var content = page.putArray("data");
        rest.stream().limit(limit(call)).forEach(object -> content.add(object.deepCopy()));
        return page;
    }

    /** One page of v2 objects; the twin has few of them and never needs a second page. */
    public static ObjectNode page(List<ObjectNode> newestFirst) {
        var page = Trees.object();
        var content = page.putArray("data");
        newestFirst.forEach(object -> content.add(object.deepCopy()));
        return page.putNull("next_page_url").putNull("previous_page_url");
    }

    private static int limit(Call call) {
        var limit = call.number("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw StripeError.unreadable(
                    "parameter_invalid_integer", "limit", "Invalid limit: must be 1 to 100");
        }
        return (int) limit;
    }

    private static boolean matches(Call call, ObjectNode object, String... equal) {
        for (var param : equal) {
            var wanted = call.text(param);
            if (wanted != null && !wanted.equals(Trees.text(object, param))) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<ObjectNode> created(JsonNode range) {
        if (!range.isObject()) {
            return object ->
                    range.isMissingNode() || Trees.number(object, "created") == range.asLong();
        }
        return object -> {
            var created = Trees.number(object, "created");
            return (!range.has("gte") || created >= range.get("gte").asLong())
                    && (!range.has("gt") || created > range.get("gt").asLong())
                    && (!range.has("lte") || created <= range.get("lte").asLong())
                    && (!range.has("lt") || created < range.get("lt").asLong());
        };
    }

    private static List<ObjectNode> after(@Nullable String id, List<ObjectNode> objects) {
        return id == null
                ? objects
                : objects.subList(position(id, objects, "starting_after") + 1, objects.size());
    }

    private static List<ObjectNode> before(
            @Nullable String id, List<ObjectNode> objects, int limit) {
        if (id == null) {
            return objects;
        }
        var end = position(id, objects, "ending_before");
        return objects.subList(Math.max(0, end - limit), end);
    }

    private static int position(String id, List<ObjectNode> objects, String param) {
        for (int i = 0; i < objects.size(); i++) {
            if (id.equals(Trees.text(objects.get(i), "id"))) {
                return i;
            }
        }
        throw StripeError.noSuch("object", id, param);
    }
}
