package io.beautysalon.starter.problem;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The problem that an exception of a library stands for. Its text stays in the log: it may quote
 * data or SQL.
 */
final class Translation {

    /** Foreign key, unique and exclusion constraints. */
    private static final Set<String> CONFLICTS = Set.of("23503", "23505", "23P01");

    private static final Duration SOON = Duration.ofSeconds(1);

    private Translation() {}

    static ProblemException of(Exception exception) {
        return switch (exception) {
            case ProblemException problem -> problem;
            case HttpMessageNotReadableException e -> UnreadableBody.problem(e);
            case MethodArgumentNotValidException e -> InvalidFields.problem(e);
            case HandlerMethodValidationException e -> InvalidFields.problem(e);
            case ConstraintViolationException e -> InvalidFields.problem(e);
            case MethodArgumentTypeMismatchException e -> parameter(e);
            case MissingServletRequestParameterException e ->
                    CommonProblem.PARAMETER_UNREADABLE.at(e.getParameterName(), "required");
            case MissingRequestHeaderException e ->
                    CommonProblem.HEADER_MISSING.at(e.getHeaderName(), "required");
            case NoResourceFoundException e -> CommonProblem.NOT_FOUND.exception();
            case HttpRequestMethodNotSupportedException e ->
                    CommonProblem.METHOD_NOT_ALLOWED.exception();
            case HttpMediaTypeNotSupportedException e ->
                    CommonProblem.MEDIA_TYPE_UNSUPPORTED.exception();
            case HttpMediaTypeNotAcceptableException e -> CommonProblem.NOT_ACCEPTABLE.exception();
            case MaxUploadSizeExceededException e -> CommonProblem.BODY_TOO_LARGE.exception();
            case OptimisticLockingFailureException e -> CommonProblem.STALE.exception();
            case CannotAcquireLockException e -> busy();
            case PessimisticLockingFailureException e -> busy();
            case QueryTimeoutException e -> busy();
            case DataIntegrityViolationException e when isConflict(e) ->
                    CommonProblem.CONFLICT.exception();
            case CannotCreateTransactionException e ->
                    CommonProblem.UNAVAILABLE.exception().retryAfter(SOON);
            case DataAccessResourceFailureException e ->
                    CommonProblem.UNAVAILABLE.exception().retryAfter(SOON);
            case DataAccessException e when isLockTimeout(e) -> busy();
            default -> CommonProblem.INTERNAL.exception();
        };
    }

    /** Somebody else was first; any other broken constraint is a mistake of ours. */
    private static boolean isConflict(Throwable failure) {
        return failure instanceof DuplicateKeyException || CONFLICTS.contains(sqlState(failure));
    }

    /** SQLSTATE 55P03, which Spring doesn't translate. */
    private static boolean isLockTimeout(Throwable failure) {
        return sqlState(failure).equals("55P03");
    }

    /** The innermost SQLSTATE; empty when the database said nothing. */
    private static String sqlState(Throwable failure) {
        var state = "";
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }

    private static ProblemException busy() {
        return CommonProblem.BUSY.exception().retryAfter(SOON);
    }

    /** An id that is no UUID can't be anybody's: a path says 404, a parameter 400. */
    private static ProblemException parameter(MethodArgumentTypeMismatchException e) {
        var isPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        return isPath
                ? CommonProblem.NOT_FOUND.exception()
                : CommonProblem.PARAMETER_UNREADABLE.at(e.getName(), "of its documented type");
    }
}
