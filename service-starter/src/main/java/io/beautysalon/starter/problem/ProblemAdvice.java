package io.beautysalon.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Turns every exception into a problem. What nobody foresaw is logged here and told as {@code
 * internal}.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> answer(Exception exception, HttpServletRequest request) {
        var problem = Translation.of(exception);
        if (problem.problem().kind() == Problem.Kind.BROKEN) {
            LOG.error("{} {} broke", request.getMethod(), request.getRequestURI(), exception);
        }
        return ProblemBody.answer(problem);
    }
}
