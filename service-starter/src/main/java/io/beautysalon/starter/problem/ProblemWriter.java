package io.beautysalon.starter.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no handler is involved: in filters. */
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers a request without a valid edge token. */
    public void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(response, CommonProblem.NOT_SIGNED_IN.exception());
    }

    /** Answers a request that Spring Security denies. */
    public void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        write(response, CommonProblem.SCOPE_MISSING.exception());
    }

    private void write(HttpServletResponse response, ProblemException problem) throws IOException {
        response.setStatus(problem.problem().kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), ProblemBody.of(problem));
    }
}
