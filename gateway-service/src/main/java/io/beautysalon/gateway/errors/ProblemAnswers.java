package io.beautysalon.gateway.errors;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.problem.Problem;
import io.beautysalon.starter.problem.ProblemBody;
import io.beautysalon.starter.problem.ProblemException;
import io.netty.channel.ChannelException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error as a problem; what is unexpected is logged here and told to nobody. */
@Component
@Order(-2) // before Boot's own handler
class ProblemAnswers implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(error);
        }
        var problem = problem(error);
        var trace = RequestTrace.of(exchange);
        if (problem.problem().kind() == Problem.Kind.BROKEN) {
            LOG.error("unexpected error, trace {}", trace.traceId(), error);
        }
        var answer = trace.call(() -> ProblemBody.answer(problem));
        response.setStatusCode(answer.getStatusCode());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        if (problem.problem() == CommonProblem.NOT_SIGNED_IN) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var body = response.bufferFactory().wrap(json.writeValueAsBytes(answer.getBody()));
        return response.writeWith(Mono.just(body));
    }

    private static ProblemException problem(Throwable error) {
        return switch (error) {
            case ProblemException problem -> problem;
            case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
            case ReadTimeoutException e -> GatewayProblem.SERVICE_TOO_SLOW.soon();
            case ChannelException e -> GatewayProblem.REQUEST_TOO_SLOW.exception(); // Netty cut it
            case AbortedException e -> GatewayProblem.REQUEST_TOO_SLOW.exception(); // it is gone
            case IOException e -> GatewayProblem.SERVICE_AWAY.soon(); // refused, reset, unknown
            case TimeoutException e -> GatewayProblem.SERVICE_TOO_SLOW.soon();
            default -> CommonProblem.INTERNAL.exception();
        };
    }

    private static ProblemException ofStatus(int status) {
        return switch (status) {
            case 404 -> CommonProblem.NOT_FOUND.exception();
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED.exception();
            case 406 -> CommonProblem.NOT_ACCEPTABLE.exception();
            case 413 -> CommonProblem.BODY_TOO_LARGE.exception();
            case 415 -> CommonProblem.MEDIA_TYPE_UNSUPPORTED.exception();
            case 503 -> GatewayProblem.SERVICE_AWAY.soon();
            case 504 -> GatewayProblem.SERVICE_TOO_SLOW.soon();
            default ->
                    status < 500
                            ? CommonProblem.PARAMETER_UNREADABLE.exception()
                            : CommonProblem.INTERNAL.exception();
        };
    }
}
