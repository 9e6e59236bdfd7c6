package io.beautysalon.booking.salon;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.billing.BillingEvent;
import io.beautysalon.contracts.tenant.TenantEvent;
import io.beautysalon.starter.inbox.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What tenant-service and billing-service tell about a salon. */
@Configuration(proxyBeanMethods = false)
class SalonMessages {

    @Bean
    Consumer<Message<byte[]>> salonFacts(Inbox inbox, SalonCopies copies) {
        return inbox.consumer("salons", Topics.TENANT, TenantEvent.class, copies::take);
    }

    @Bean
    Consumer<Message<byte[]>> accountFacts(Inbox inbox, SalonCopies copies) {
        return inbox.consumer("accounts", Topics.BILLING, BillingEvent.class, copies::take);
    }
}
