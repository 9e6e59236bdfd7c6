package io.beautysalon.starter.inbox;

import io.beautysalon.starter.audit.AuditTrail;
import io.beautysalon.starter.outbox.Outbox;
import io.beautysalon.starter.tenancy.Sweep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** The inbox and what looks after parked facts. */
@AutoConfiguration(
        afterName = {
            "io.beautysalon.starter.outbox.OutboxAutoConfiguration",
            "io.beautysalon.starter.audit.AuditAutoConfiguration"
        })
@ConditionalOnClass(ListenerContainerCustomizer.class)
@ConditionalOnBean(Outbox.class)
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {

    @Bean
    Marks marks(JdbcClient jdbc, Clock clock) {
        return new Marks(jdbc, clock);
    }

    @Bean
    Gate gate(Marks marks, TransactionTemplate transaction, InboxProperties properties) {
        return new Gate(marks, transaction, properties);
    }

    @Bean
    DeadLetters deadLetters(Producer<String, byte[]> producer) {
        return new DeadLetters(producer);
    }

    @Bean
    ParkedFacts parkedFacts(
            Gate gate,
            Marks marks,
            TransactionTemplate transaction,
            DeadLetters deadLetters,
            InboxProperties properties) {
        return new ParkedFacts(gate, marks, transaction, deadLetters, properties);
    }

    @Bean
    KafkaInbox inbox(Gate gate, ParkedFacts parked, DeadLetters deadLetters, MeterRegistry meters) {
        return new KafkaInbox(gate, parked, deadLetters, meters);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(
            Sweep sweep, Marks marks, TransactionTemplate transaction, AuditTrail audit) {
        return new ParkedEndpoint(sweep, marks, transaction, audit);
    }

    @Bean
    ParkedLoop parkedLoop(Sweep sweep, ParkedFacts parked, KafkaInbox inbox, Clock clock) {
        return new ParkedLoop(sweep, parked, inbox::subscription, clock);
    }

    @Bean
    ParkedBacklog parkedBacklog(Sweep sweep, MeterRegistry meters, Clock clock) {
        return new ParkedBacklog(sweep, meters, clock);
    }

    /**
     * With the database away consumers pause and try again for ever: nothing is skipped, no
     * rebalance storm.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> outagePauses(
            ListenerContainerRegistry registry, TaskScheduler scheduler) {
        return (container, destination, group) -> {
            var backOff = new ExponentialBackOff(500, 2);
            backOff.setMaxInterval(10_000);
            var pausing =
                    new ContainerPausingBackOffHandler(
                            new ListenerContainerPauseService(registry, scheduler));
            container.setCommonErrorHandler(new DefaultErrorHandler(null, backOff, pausing));
        };
    }
}
