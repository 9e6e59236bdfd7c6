package io.beautysalon.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ScopeInterceptorTests {

    private final ScopeInterceptor interceptor = new ScopeInterceptor(Clock.systemUTC());

    @Test
    void refusesEverybodyWhereAHandlerDemandsNothing() throws NoSuchMethodException {
        var handler = new HandlerMethod(new Forgetful(), "answer");

        assertThatThrownBy(() ->
                        interceptor.preHandle(
                                new MockHttpServletRequest(),
                                new MockHttpServletResponse(),
                                handler))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem())
                                        .isEqualTo(CommonProblem.SCOPE_MISSING));
    }

    @Test
    void aServiceWithSuchAHandlerDoesNotStart() throws NoSuchMethodException {
        var mapping = new RequestMappingHandlerMapping();
        mapping.registerMapping(
                RequestMappingInfo.paths("/answer").build(),
                new Forgetful(),
                Forgetful.class.getMethod("answer"));
        var handlers = new Handlers(List.of(mapping));

        assertThatThrownBy(handlers::afterSingletonsInstantiated)
                .hasMessageContaining("Forgetful#answer");
    }

    /** A handler whose author forgot to say who may call it. */
    static final class Forgetful {

        public String answer() {
            return "";
        }
    }
}
