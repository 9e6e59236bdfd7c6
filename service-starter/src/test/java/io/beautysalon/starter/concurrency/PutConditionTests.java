package io.beautysalon.starter.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class PutConditionTests {

    @Test
    void whatIsNotThereIsCreatedOnlyByWhoKnowsThat() {
        assertThatCode(() -> sent("If-None-Match", "*").check(null)).doesNotThrowAnyException();
        refuses(() -> sent("If-Match", "\"3\"").check(null), CommonProblem.IF_MATCH_REQUIRED);
    }

    @Test
    void whatIsThereIsReplacedOnlyByWhoSawItLast() {
        assertThatCode(() -> sent("If-Match", "\"3\"").check(3L)).doesNotThrowAnyException();
        refuses(() -> sent("If-Match", "\"2\"").check(3L), CommonProblem.STALE);
        refuses(() -> sent("If-Match", "W/\"3\"").check(3L), CommonProblem.STALE);
        refuses(() -> sent("If-None-Match", "*").check(3L), CommonProblem.IF_MATCH_REQUIRED);
    }

    private static void refuses(ThrowingCallable check, CommonProblem problem) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(problem));
    }

    private static PutCondition sent(String header, String value) throws Exception {
        var method = PutConditionTests.class.getDeclaredMethod("put", PutCondition.class);
        var parameter = new MethodParameter(method, 0);
        var resolver = new PutConditionResolver();
        assertThat(resolver.supportsParameter(parameter)).isTrue();
        var request = new MockHttpServletRequest();
        request.addHeader(header, value);
        return (PutCondition)
                resolver.resolveArgument(parameter, null, new ServletWebRequest(request), null);
    }

    @SuppressWarnings("unused")
    private static void put(PutCondition condition) {}
}
