package io.beautysalon.starter.concurrency;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link PutCondition}. */
final class PutConditionResolver implements HandlerMethodArgumentResolver {

    private static final long NEVER_OURS = -1;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PutCondition.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var seen = request.getHeader(HttpHeaders.IF_MATCH);
        return new PutCondition(
                "*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)),
                seen == null ? null : ETags.versionOf(seen).orElse(NEVER_OURS));
    }
}
