package io.beautysalon.starter.sample;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.starter.inbox.Inbox;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** The smallest service on the starter. */
@SpringBootApplication
class SampleApplication {

    @Bean
    Consumer<Message<byte[]>> samples(Inbox inbox, Effects effects) {
        return inbox.consumer("sample", Topics.BILLING, BillingEvent.class, effects::on);
    }
}
