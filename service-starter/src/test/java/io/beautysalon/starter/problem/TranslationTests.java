package io.beautysalon.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class TranslationTests {

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new OptimisticLockingFailureException("x"), "stale", 412),
                Arguments.of(new CannotAcquireLockException("x"), "busy", 409),
                Arguments.of(new PessimisticLockingFailureException("x"), "busy", 409),
                Arguments.of(new QueryTimeoutException("x"), "busy", 409),
                Arguments.of(lockTimeout(), "busy", 409),
                Arguments.of(new DuplicateKeyException("Key (email)=(a@b)"), "conflict", 409),
                Arguments.of(broken("23505"), "conflict", 409),
                Arguments.of(broken("23503"), "conflict", 409),
                Arguments.of(broken("23P01"), "conflict", 409),
                Arguments.of(broken("23502"), "internal", 500),
                Arguments.of(broken("23514"), "internal", 500),
                Arguments.of(new CannotCreateTransactionException("x"), "unavailable", 503),
                Arguments.of(new DataAccessResourceFailureException("x"), "unavailable", 503),
                Arguments.of(
                        new MissingServletRequestParameterException("from", "date"),
                        "parameter-unreadable",
                        400),
                Arguments.of(
                        new HttpMediaTypeNotAcceptableException(List.of(MediaType.TEXT_PLAIN)),
                        "not-acceptable",
                        406),
                Arguments.of(new MaxUploadSizeExceededException(1), "body-too-large", 413),
                Arguments.of(new IllegalStateException("a secret"), "internal", 500));
    }

    private static Exception broken(String constraintState) {
        return new DataIntegrityViolationException("x", new SQLException("x", constraintState));
    }

    private static Exception lockTimeout() {
        return new UncategorizedSQLException("lock", null, new SQLException("x", "55P03"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionBecomesItsProblemWithoutItsText(Exception exception, String slug, int status) {
        var answer = ProblemBody.answer(Translation.of(exception));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(String.valueOf(answer.getBody()))
                .contains(slug)
                .doesNotContain("secret", "email");
    }

    @Test
    void busyAndUnavailableSayWhenToComeBack() {
        var wait = CommonProblem.BUSY.exception().retryAfter(Duration.ofMillis(1_200));

        assertThat(ProblemBody.answer(wait).getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }

    @Test
    void violationsOfABeanNameTheirFields() {
        record Thing(@NotNull String name) {}
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var violations = factory.getValidator().validate(new Thing(null));

            var problem = Translation.of(new ConstraintViolationException(violations));

            assertThat(problem.errors())
                    .extracting(ProblemException.FieldProblem::pointer)
                    .containsExactly("/name");
        }
    }

    @Test
    void aProblemCarriesWhatItIsAbout() {
        var problem = CommonProblem.CONFLICT.with("other", 7).detail("a detail");
        var body = ProblemBody.of(problem);

        assertThat(body.getDetail()).isEqualTo("a detail");
        assertThat(body.getProperties()).containsEntry("other", 7);
        assertThat(CommonProblem.CONFLICT.because("why").detail()).isEqualTo("why");
        assertThat(problem.members()).containsKey("other");
    }
}
