package io.beautysalon.billing.card;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clients as Stripe knows them on a salon's account: an id and nothing personal. */
@Component
public class Customers {

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stripe's customer of a client, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> find(UUID client, String account) {
        return jdbc.sql("select customer from stripe_customer where client_id = ? and account = ?")
                .param(client)
                .param(account)
                .query(String.class)
                .optional();
    }

    /**
     * Notes a customer that Stripe has made and tells the client's: when two were made at once, the
     * first one noted is it, and the other is never used.
     */
    public String keep(UUID client, String account, String customer) {
        var ignored =
                jdbc.sql(
                                """
                                insert into stripe_customer (client_id, account, customer) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(client)
                        .param(account)
                        .param(customer)
                        .update();
        return find(client, account).orElseThrow();
    }
}
