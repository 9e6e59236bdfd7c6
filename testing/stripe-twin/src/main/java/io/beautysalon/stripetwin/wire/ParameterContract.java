package io.beautysalon.stripetwin.wire;

import com.google.gson.annotations.SerializedName;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiRequestParams.EnumParam;
import io.beautysalon.stripetwin.core.StripeError;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Judges parameters by the SDK's own request classes, so that the twin knows exactly the parameters
 * of the API version that the SDK is pinned to.
 */
final class ParameterContract {

    /** What Stripe.js adds to what the API documents. */
    private static final Set<String> BROWSER_ONLY =
            Set.of("client_secret", "key", "expected_payment_method_type");

    private final Map<Class<?>, Map<String, List<Type>>> known = new ConcurrentHashMap<>();

    /**
     * The same tree with every scalar in its own type; names the first parameter that Stripe would
     * refuse.
     */
    ObjectNode check(ObjectNode params, Class<? extends ApiRequestParams> type, boolean browser) {
        var stripped = params.deepCopy();
        var extras =
                browser ? params.deepCopy().retain(BROWSER_ONLY) : params.deepCopy().removeAll();
        if (browser) {
            stripped.remove(BROWSER_ONLY);
        }
        var checked = new ParameterReader(this).object(stripped, type, "");
        checked.setAll(extras);
        return checked;
    }

    /** The types a parameter may have; empty when the class does not know it. */
    List<Type> types(Class<?> owner, String parameter) {
        return known.computeIfAbsent(owner, ParameterContract::read)
                .getOrDefault(parameter, List.of());
    }

    static StripeError unknown(String path) {
        return StripeError.unreadable(
                "parameter_unknown", path, "Received unknown parameter: " + path);
    }

    private static Map<String, List<Type>> read(Class<?> owner) {
        var parameters = new LinkedHashMap<String, List<Type>>();
        for (var field : owner.getDeclaredFields()) {
            var name = field.getAnnotation(SerializedName.class);
            if (name != null
                    && !Modifier.isStatic(field.getModifiers())
                    && !name.value().equals(ApiRequestParams.EXTRA_PARAMS_KEY)) {
                parameters.put(name.value(), types(owner, field));
            }
        }
        return parameters;
    }

    /**
     * A field that is an Object or any enum stands for several types; the builder's overloads say
     * which.
     */
    private static List<Type> types(Class<?> owner, Field field) {
        if (!Set.of(Object.class, EnumParam.class).contains(field.getType())) {
            return List.of(field.getGenericType());
        }
        return Stream.of(owner.getDeclaredClasses())
                .filter(inner -> inner.getSimpleName().equals("Builder"))
                .flatMap(builder -> Arrays.stream(builder.getMethods()))
                .filter(method -> method.getName().equalsIgnoreCase("set" + field.getName()))
                .map(method -> method.getGenericParameterTypes()[0])
                .toList();
    }
}
