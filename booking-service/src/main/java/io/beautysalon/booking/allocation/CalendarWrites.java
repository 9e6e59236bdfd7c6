package io.beautysalon.booking.allocation;

import io.beautysalon.starter.tenancy.TenantContext;
import java.util.Arrays;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the permit around every {@link CalendarWrite}, outside the idempotency transaction. */
@Configuration(proxyBeanMethods = false)
class CalendarWrites {

    /** Idempotency stands at 0. */
    private static final int OUTSIDE_IDEMPOTENCY = -10;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor calendarWriteAdvisor(ObjectProvider<WriterPermits> permits) {
        MethodInterceptor permitted =
                call -> permits.getObject().write(calendarOf(call), () -> proceed(call));
        var advisor =
                new DefaultPointcutAdvisor(
                        AnnotationMatchingPointcut.forMethodAnnotation(CalendarWrite.class),
                        permitted);
        advisor.setOrder(OUTSIDE_IDEMPOTENCY);
        return advisor;
    }

    private static UUID calendarOf(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(OfLocation.class::isInstance)
                .map(argument -> ((OfLocation) argument).locationId())
                .findFirst()
                .orElseGet(TenantContext::required);
    }

    private static Object proceed(MethodInvocation call) {
        try {
            var answer = call.proceed();
            if (answer == null) {
                throw new IllegalStateException("a calendar write answers something");
            }
            return answer;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
