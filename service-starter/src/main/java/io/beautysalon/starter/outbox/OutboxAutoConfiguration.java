package io.beautysalon.starter.outbox;

import io.beautysalon.starter.Ids;
import io.beautysalon.starter.tenancy.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox, its relay and the producer that both the relay and the dead letters use. */
@AutoConfiguration(
        after = HibernateJpaAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnClass({EntityManager.class, KafkaProducer.class})
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> factProducer(Environment environment) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        environment.getRequiredProperty("salon.kafka.brokers"),
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        StringSerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000));
    }

    @Bean
    OutboxMetrics outboxMetrics(MeterRegistry registry, Clock clock) {
        return new OutboxMetrics(registry, clock);
    }

    @Bean
    OutboxBacklog outboxBacklog(Relay relay, MeterRegistry registry, Clock clock) {
        return new OutboxBacklog(relay, registry, clock);
    }

    @Bean
    OutboxRelay outboxRelay(
            Relay relay,
            Producer<String, byte[]> producer,
            OutboxProperties properties,
            OutboxMetrics metrics) {
        return new OutboxRelay(relay, new OutboxSender(producer), properties, metrics);
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            EntityManager entities,
            Ids ids,
            OutboxProperties properties,
            OutboxRelay relay) {
        return new JdbcOutbox(jdbc, entities, ids, properties, relay::wakeUp);
    }
}
