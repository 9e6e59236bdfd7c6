package io.beautysalon.starter.idempotency;

import io.beautysalon.starter.tenancy.Sweep;
import java.time.Clock;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the key's transaction around every {@link Idempotent} handler. */
@AutoConfiguration
@ConditionalOnClass(JpaTransactionManager.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyAutoConfiguration {

    /** Advisors of a lower order, such as a limit on writers, stand outside. */
    static final int ORDER = 0;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor idempotencyAdvisor(
            ObjectProvider<IdempotencyInterceptor> interceptor) {
        var advisor =
                new DefaultPointcutAdvisor(
                        AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class),
                        (MethodInterceptor) call -> interceptor.getObject().invoke(call));
        advisor.setOrder(ORDER);
        return advisor;
    }

    @Bean
    IdempotencyInterceptor idempotencyInterceptor(
            JdbcClient jdbc, TransactionTemplate transaction) {
        return new IdempotencyInterceptor(new IdempotencyKeys(jdbc), transaction);
    }

    @Bean
    OldKeys oldKeys(Sweep sweep, Clock clock) {
        return new OldKeys(sweep, clock);
    }
}
