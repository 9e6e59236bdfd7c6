package io.beautysalon.starter.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start with a handler that doesn't say what it demands of its caller. */
final class Handlers implements SmartInitializingSingleton {

    private final List<RequestMappingHandlerMapping> mappings;

    Handlers(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Boot's error page, and the OpenAPI document, which shows nothing that is not public. */
    static boolean isFrameworkOwned(HandlerMethod method) {
        var name = method.getBeanType().getName();
        return name.startsWith("org.springframework.boot.") || name.startsWith("org.springdoc.");
    }

    @Override
    public void afterSingletonsInstantiated() {
        var open =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .filter(method ->
                                !isFrameworkOwned(method)
                                        && !method.hasMethodAnnotation(RequiresScope.class))
                        .map(HandlerMethod::getShortLogMessage)
                        .sorted()
                        .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("handlers without @RequiresScope: " + open);
        }
    }
}
