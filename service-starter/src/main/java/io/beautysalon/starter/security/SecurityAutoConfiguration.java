package io.beautysalon.starter.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.starter.problem.ProblemWriter;
import io.beautysalon.starter.secrets.Secrets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The inner side of the suite: nothing but the gateway's edge token is accepted, and every handler
 * has its scope.
 */
@AutoConfiguration(afterName = "io.beautysalon.starter.secrets.SecretsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("salon.database.service")
class SecurityAutoConfiguration {

    @Bean
    JwtDecoder edgeTokenDecoder(Secrets secrets, Environment environment) {
        var keys =
                new EdgeKeys(
                        secrets.hold(
                                "edge/public",
                                secret -> parse(String.valueOf(secret.get("jwks")))));
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below
        var decoder = new NimbusJwtDecoder(processor);
        var audience = environment.getRequiredProperty("salon.database.service");
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(Duration.ofSeconds(EdgeClaims.SKEW_SECONDS)),
                        new JwtClaimValidator<String>("iss", EdgeClaims.ISSUER::equals),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(audience)),
                        new JwtClaimValidator<Object>("exp", exp -> exp != null)));
        return decoder;
    }

    @Bean
    SecurityFilterChain edgeTokens(HttpSecurity http, JwtDecoder decoder, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/webhooks/stripe/**", "/v3/api-docs/**", "/actuator/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.bearerTokenResolver(request -> request.getHeader(EdgeClaims.HEADER))
                                .authenticationEntryPoint(problems::notSignedIn)
                                .jwt(jwt ->
                                        jwt.decoder(decoder)
                                                .jwtAuthenticationConverter(token ->
                                                        new CallerAuthentication(
                                                                EdgeToken.caller(token)))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::notSignedIn)
                                .accessDeniedHandler(problems::forbidden))
                .addFilterBefore(new CallerFilter.Tracing(), SecurityContextHolderFilter.class)
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    WebMvcConfigurer scopes(Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeInterceptor(clock));
            }
        };
    }

    @Bean
    Handlers handlers(List<RequestMappingHandlerMapping> mappings) {
        return new Handlers(mappings);
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the gateway's public keys are no JWK set", e);
        }
    }
}
