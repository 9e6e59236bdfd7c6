package io.beautysalon.gateway.docs;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The document and the page that shows it, everything from our own host. */
@Configuration(proxyBeanMethods = false)
class DocsPages {

    private static final String UI_SCRIPT =
            "classpath*:META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript");

    @Bean
    RouterFunction<ServerResponse> docs(Documents documents) throws IOException {
        return RouterFunctions.route()
                .GET(
                        "/openapi.json",
                        request ->
                                ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(documents.merged(), String.class))
                .GET("/docs", request -> page(MediaType.TEXT_HTML, "docs/index.html"))
                .GET("/docs/start.js", request -> page(JAVASCRIPT, "docs/start.js"))
                .resources("/docs/ui/**", uiFolder())
                .build();
    }

    private static Mono<ServerResponse> page(MediaType type, String path) {
        return ServerResponse.ok().contentType(type).bodyValue(new ClassPathResource(path));
    }

    /** The webjar's folder, whatever its version. */
    private static Resource uiFolder() throws IOException {
        var scripts = new PathMatchingResourcePatternResolver().getResources(UI_SCRIPT);
        if (scripts.length != 1) {
            throw new IllegalStateException("one swagger-ui expected, found " + scripts.length);
        }
        return scripts[0].createRelative("");
    }
}
