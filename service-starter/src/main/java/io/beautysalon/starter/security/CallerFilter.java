package io.beautysalon.starter.security;

import io.beautysalon.starter.telemetry.Trace;
import io.beautysalon.starter.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the caller and the tenant of the edge token to the rest of the request. */
final class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof CallerAuthentication token) {
            as(token.getPrincipal(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void as(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.CallableOp<Boolean, Exception> rest =
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    };
            var salon = caller.salon();
            caller.call(salon == null ? rest : () -> TenantContext.call(salon, rest));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Continues the caller's trace for the whole request; the outermost filter of ours. */
    static final class Tracing extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var requestId = request.getHeader("Request-Id");
            var trace = Trace.continued(request.getHeader("traceparent"), requestId, requestId);
            try {
                trace.call(() -> {
                    chain.doFilter(request, response);
                    return true;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
