package io.beautysalon.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.billing.BillingTest;
import io.beautysalon.billing.SalonAtWork;
import io.beautysalon.billing.SharedTwin;
import io.beautysalon.contracts.billing.PaymentCancelled;
import io.beautysalon.contracts.billing.PaymentLapsed;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments that nobody hears of, and authorisations that run out. */
@BillingTest
class WatchIT {

    private final SalonAtWork salon;
    private final PaymentWatch watch;
    private final JdbcClient database =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    WatchIT(@LocalServerPort int port, @Autowired PaymentWatch watch) {
        salon = SalonAtWork.takingCards(port);
        this.watch = watch;
    }

    @AfterEach
    void disarm() {
        SharedTwin.twin().disarm();
    }

    @Test
    void givesAnAuthorisationBackBeforeItRunsOutWhenNobodyHasDecided() {
        var booking = anAuthorisedDeposit();
        set(booking, "capture_before = now() + interval '59 minutes'");

        watch.look();

        var lapsed =
                salon.probe().await(PaymentLapsed.class, fact -> booking.equals(fact.bookingId()));
        assertThat(lapsed.amount()).isEqualTo(SalonAtWork.euros(1_500));
        salon.awaitStatus(booking, "LAPSED");
        assertThat(salon.keptOf(booking)).isZero();
        assertThat(salon.probe().all(PaymentCancelled.class))
                .noneMatch(fact -> booking.equals(fact.bookingId()));
    }

    @Test
    void leavesAnAuthorisationAloneThatHasTimeLeft() {
        var booking = anAuthorisedDeposit();
        set(booking, "capture_before = now() + interval '61 minutes'");

        watch.look();

        assertThat(salon.status(booking)).isEqualTo("AUTHORIZED");
    }

    @Test
    void takesOnItsLastDayWhatStandsAndWasRefusedBefore() {
        var booking = anAuthorisedDeposit();
        set(booking, "capture_before = now() + interval '50 minutes', target = 1500, refusals = 3");

        watch.look();

        salon.awaitStatus(booking, "CAPTURED");
    }

    @Test
    void readsBackWhatNobodyHasHeardOfForAQuarterOfAnHour() {
        var booking = salon.holds(1_500);
        var asked = salon.asked(booking);
        SharedTwin.twin().arm(Fault.once(FaultKind.WEBHOOK_DROP, "*").times(20));
        salon.pays(asked, "pm_card_visa");
        watch.look();
        assertThat(salon.status(booking)).isEqualTo("AWAITING_CLIENT");
        set(booking, "seen_at = now() - interval '16 minutes'");

        watch.look();

        salon.awaitStatus(booking, "AUTHORIZED");
    }

    private UUID anAuthorisedDeposit() {
        var booking = salon.holds(1_500);
        salon.pays(salon.asked(booking), "pm_card_visa");
        salon.awaitStatus(booking, "AUTHORIZED");
        return booking;
    }

    private void set(UUID booking, String what) {
        var changed =
                database.sql("update billing.payment set " + what + " where booking_id = ?")
                        .param(booking)
                        .update();
        assertThat(changed).isEqualTo(1);
    }
}
