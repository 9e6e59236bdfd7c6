package io.beautysalon.starter.problem;

import io.beautysalon.starter.telemetry.Trace;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer of a problem: {@code application/problem+json} (RFC 9457). */
public final class ProblemBody {

    private static final String TYPES = "https://docs.beautysalon.io/problems/";

    private ProblemBody() {}

    /** The document alone. */
    public static ProblemDetail of(ProblemException exception) {
        var problem = exception.problem();
        var body = ProblemDetail.forStatus(problem.kind().status());
        body.setType(URI.create(TYPES + problem.slug()));
        body.setTitle(problem.title());
        body.setDetail(exception.detail());
        exception.members().forEach(body::setProperty);
        if (!exception.errors().isEmpty()) {
            body.setProperty("errors", exception.errors());
        }
        body.setProperty("traceId", Trace.current().traceId());
        return body;
    }

    /** The whole answer, with its headers. */
    public static ResponseEntity<Object> answer(ProblemException exception) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        var wait = exception.retryAfter();
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        }
        var status = HttpStatusCode.valueOf(exception.problem().kind().status());
        return new ResponseEntity<>(of(exception), headers, status);
    }
}
