package io.beautysalon.billing.account;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.tenant.LocationChanged;
import io.beautysalon.contracts.tenant.LocationOpened;
import io.beautysalon.contracts.tenant.LocationStatusChanged;
import io.beautysalon.contracts.tenant.MemberEvent;
import io.beautysalon.contracts.tenant.SalonChanged;
import io.beautysalon.contracts.tenant.SalonRegistered;
import io.beautysalon.contracts.tenant.SalonStatusChanged;
import io.beautysalon.contracts.tenant.TenantEvent;
import io.beautysalon.starter.Ids;
import io.beautysalon.starter.inbox.Inbox;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What tenant-service tells about salons. */
@Configuration(proxyBeanMethods = false)
class SalonMessages {

    @Bean
    Consumer<Message<byte[]>> salons(Inbox inbox, PaymentAccounts accounts, Ids ids) {
        return inbox.consumer(
                "salons", Topics.TENANT, TenantEvent.class, fact -> on(fact, accounts, ids));
    }

    private static void on(TenantEvent event, PaymentAccounts accounts, Ids ids) {
        switch (event) {
            case SalonRegistered salon ->
                    accounts.save(
                            PaymentAccount.ofNewSalon(
                                    ids.next(),
                                    salon.name(),
                                    salon.country(),
                                    salon.currency(),
                                    salon.occurredAt()));
            case SalonChanged changed -> {}
            case SalonStatusChanged status -> {}
            case LocationOpened opened -> {}
            case LocationChanged location -> {}
            case LocationStatusChanged location -> {}
            case MemberEvent member -> {}
            case TenantEvent.Unknown unknown -> {}
        }
    }
}
