package io.beautysalon.provisioning;

import io.beautysalon.contracts.Topics;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics: kept for ever and never compacted, which would tear holes into the sequences. */
final class KafkaProvisioning {

    private final Target.Kafka target;

    KafkaProvisioning(Target.Kafka target) {
        this.target = target;
    }

    void run() throws InterruptedException, ExecutionException {
        try (var admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, target.brokers()))) {
            var missing = new HashSet<String>();
            for (var topic : Topics.ALL) {
                missing.add(topic);
                missing.add(Topics.deadLettersOf(topic));
            }
            missing.removeAll(admin.listTopics().names().get());
            admin.createTopics(missing.stream().map(this::topic).toList()).all().get();
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Topics.PARTITIONS, target.replicas())
                .configs(
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1",
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                target.replicas() > 2 ? "2" : "1"));
    }
}
