package io.beautysalon.starter.documentation;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The OpenAPI document of a service, as far as every service's is alike. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DocumentationProperties.class)
class DocumentationAutoConfiguration {

    /** After a service's own descriptions, which it leaves as they are. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OperationDescriptions operationDescriptions() {
        return new OperationDescriptions();
    }

    @Bean
    ServiceDescription serviceDescription(DocumentationProperties properties) {
        return new ServiceDescription(properties);
    }
}
