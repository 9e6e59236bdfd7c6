package io.beautysalon.booking;

import io.beautysalon.contracts.Topics;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running service with an open salon in it. */
@BookingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WithASalon {

    @LocalServerPort private int port;
    protected Api api;
    protected EventProbe probe;
    protected ASalon salon;

    @BeforeAll
    void openTheSalon() {
        TestClock.reset();
        api = new Api(port);
        probe = new EventProbe(Topics.BOOKING);
        salon = ASalon.open(api, probe).paidByCard();
    }

    @AfterAll
    void closeTheProbe() {
        probe.close();
    }

    @BeforeEach
    void resetTheClock() {
        TestClock.reset();
    }
}
