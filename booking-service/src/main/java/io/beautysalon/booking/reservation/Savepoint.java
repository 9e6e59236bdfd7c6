package io.beautysalon.booking.reservation;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A point to go back to within the transaction when a candidate's time turns out to be lost: its
 * locks, rows and facts go, and with them what the persistence context believes.
 */
@Component
public class Savepoint {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Savepoint(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    public void set() {
        entities.flush();
        jdbc.sql("savepoint candidate").update();
    }

    public void goBack() {
        entities.clear();
        jdbc.sql("rollback to savepoint candidate").update();
    }
}
