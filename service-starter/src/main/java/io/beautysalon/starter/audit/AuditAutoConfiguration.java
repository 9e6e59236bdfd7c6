package io.beautysalon.starter.audit;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.outbox.Outbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** The audit trail, for services with an outbox. */
@AutoConfiguration(afterName = "io.beautysalon.starter.outbox.OutboxAutoConfiguration")
@ConditionalOnBean(Outbox.class)
class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(Outbox outbox, Ids ids, Clock clock) {
        return new AuditTrail(outbox, ids, clock);
    }
}
