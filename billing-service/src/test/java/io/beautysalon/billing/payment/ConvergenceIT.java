package io.beautysalon.billing.payment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.FailPoints;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever breaks on the way, in whatever order and how often the news come: what Stripe has taken
 * and not given back is what the booking lets the salon keep. Each seed is a history of its own.
 */
@BillingTest
class ConvergenceIT {

    private static final int DEPOSIT = 3_000;

    /**
     * Without a 500 that has no effect: Stripe replays it for a day, so its key can't be sent with
     * success any more, and after a day an operator decides.
     */
    private static final List<FaultKind> OF_CALLS =
            List.of(
                    FaultKind.DROP_BEFORE,
                    FaultKind.DROP_AFTER,
                    FaultKind.ERROR_AFTER,
                    FaultKind.RATE_LIMIT,
                    FaultKind.CONFLICT);

    private static final List<FaultKind> OF_WEBHOOKS =
            List.of(FaultKind.WEBHOOK_DUPLICATE, FaultKind.WEBHOOK_REORDER);

    private final SalonAtWork salon;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    ConvergenceIT(@LocalServerPort int port) {
        salon = SalonAtWork.takingCards(port);
    }

    /** A thread that dies on purpose is no failure of the test that waits meanwhile. */
    @BeforeAll
    static void letThreadsDie() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @AfterAll
    static void letNoThreadDie() {
        Awaitility.reset();
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
        FailPoints.disarm();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void endsWithWhatTheSalonMayKeep(long seed) {
        var chance = new Random(seed);
        trouble(chance);
        var booking = salon.holds(DEPOSIT);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        trouble(chance);
        if (chance.nextBoolean()) {
            salon.confirms(booking);
        }

        var keep = DEPOSIT;
        for (int word = chance.nextInt(3); word >= 0; word--) {
            trouble(chance);
            keep = chance.nextInt(keep / 100 + 1) * 100;
            salon.cancels(booking, keep);
        }

        awaitEnd(booking, keep);
        hearsEverythingAgain(booking, chance);
        awaitEnd(booking, keep);
        assertThat(salon.intentsOf(booking)).hasSize(1);
    }

    /** A call that breaks, webhooks in disorder, a death, or none of it. */
    private static void trouble(Random chance) {
        var twin = SharedTwin.twin();
        switch (chance.nextInt(5)) {
            case 0 -> FailPoints.dieAt(FailPoints.Point.BEFORE_CALL);
            case 1 -> FailPoints.dieAt(FailPoints.Point.BETWEEN_CALL_AND_COMMIT);
            case 2 -> {
                var kind = OF_CALLS.get(chance.nextInt(OF_CALLS.size()));
                twin.arm(Fault.once(kind, "POST /v1/*"));
            }
            case 3 -> {
                var kind = OF_WEBHOOKS.get(chance.nextInt(OF_WEBHOOKS.size()));
                twin.arm(Fault.once(kind, "*").times(3));
            }
            default -> {}
        }
    }

    private void awaitEnd(UUID booking, long keep) {
        await("kept at Stripe and here")
                .atMost(40, SECONDS)
                .until(
                        () -> List.of(salon.keptOf(booking), keptHere(booking), open(booking)),
                        List.of(keep, keep, 0L)::equals);
    }

    private void hearsEverythingAgain(UUID booking, Random chance) {
        var intent = salon.intentsOf(booking).getFirst().path("id").asString();
        var events = new ArrayList<String>();
        salon.atStripe("event").stream()
                .filter(event -> event.toString().contains(intent))
                .forEach(event -> events.add(event.path("id").asString()));
        Collections.shuffle(events, chance);
        events.forEach(event -> SharedTwin.twin().replay(salon.account(), event));
    }

    private long keptHere(UUID booking) {
        return sum(
                "select coalesce(sum(captured - refunded), 0) from billing.payment where booking_id = ?",
                booking);
    }

    private long open(UUID booking) {
        return sum(
                """
                select count(*) from billing.operation o join billing.payment p on p.id = o.subject_id
                where p.booking_id = ? and o.status in ('PENDING', 'UNKNOWN')
                """,
                booking);
    }

    private long sum(String sql, UUID booking) {
        return database.sql(sql).param(booking).query(Long.class).single();
    }
}
