package io.beautysalon.stripetwin;

import static io.beautysalon.stripetwin.TwinSession.deposit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import io.beautysalon.stripetwin.wire.Fault;
import io.beautysalon.stripetwin.wire.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on purpose, and whether the effect had happened. */
class FaultTests {

    private static final String CREATE = "POST /v1/payment_intents";

    private final TwinSession session = new TwinSession();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void dropsTheConnectionBeforeTheEffect() throws Exception {
        session.twin.arm(Fault.once(FaultKind.DROP_BEFORE, CREATE));

        assertThatExceptionOfType(StripeException.class).isThrownBy(() -> create("k-1"));

        assertThat(intents()).isZero();
        create("k-1");
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void dropsTheConnectionAfterTheEffect() throws Exception {
        session.twin.arm(Fault.once(FaultKind.DROP_AFTER, CREATE));

        assertThatExceptionOfType(StripeException.class).isThrownBy(() -> create("k-1"));

        assertThat(intents()).isEqualTo(1);
        create("k-1");
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void answersTooLateForTheCaller() throws Exception {
        session.twin.arm(Fault.once(FaultKind.ANSWER_LATE, CREATE).lasting(Duration.ofSeconds(3)));

        assertThatExceptionOfType(ApiConnectionException.class).isThrownBy(() -> create("k-1"));

        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void answers500AlthoughItHappened() throws Exception {
        session.twin.arm(Fault.once(FaultKind.ERROR_AFTER, CREATE));

        assertThatExceptionOfType(StripeException.class)
                .isThrownBy(() -> create("k-1"))
                .satisfies(broken -> assertThat(broken.getStatusCode()).isEqualTo(500));

        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void saysWhetherToTryAgain() {
        session.twin.arm(Fault.once(FaultKind.RATE_LIMIT, CREATE).sayingRetry(false));

        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> create("k-1"));
    }

    @Test
    void refusesWithACodeOrWithoutRightsAndKeepsNeitherUnderTheKey() throws Exception {
        session.twin.arm(Fault.once(FaultKind.REFUSE, CREATE).withCode("parameter_unknown"));
        session.twin.arm(Fault.once(FaultKind.FORBID, CREATE));

        assertThatExceptionOfType(PermissionException.class).isThrownBy(() -> create("k-1"));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> create("k-1"))
                .satisfies(wrong -> assertThat(wrong.getCode()).isEqualTo("parameter_unknown"));
        assertThat(create("k-1").getId()).startsWith("pi_");
    }

    @Test
    void strikesOnlyWhatItMatchesAndAsOftenAsItIsToldTo() throws Exception {
        session.twin.arm(Fault.once(FaultKind.RATE_LIMIT, CREATE).times(2));

        assertThat(intents()).isZero();
        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> create("k-1"));
        assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> create("k-1"));
        assertThat(create("k-1").getId()).startsWith("pi_");
    }

    @Test
    void strikesByTheSeedWhenItIsAMatterOfChance() {
        assertThat(strikes(7)).isEqualTo(strikes(7)).contains(true, false);
    }

    @Test
    void endsWhenItIsDisarmed() throws Exception {
        session.twin.arm(Fault.once(FaultKind.RATE_LIMIT, "*"));

        session.twin.disarm();

        assertThat(create("k-1").getId()).startsWith("pi_");
    }

    private static List<Boolean> strikes(long seed) {
        try (var seeded = new TwinSession(StripeTwin.builder().seed(seed))) {
            seeded.twin.arm(Fault.once(FaultKind.RATE_LIMIT, "*").times(100).withProbability(0.5));
            return IntStream.range(0, 20).mapToObj(i -> refuses(seeded)).toList();
        }
    }

    private static boolean refuses(TwinSession seeded) {
        try {
            seeded.stripe.v1().customers().list();
            return false;
        } catch (StripeException e) {
            return true;
        }
    }

    private PaymentIntent create(String key) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey(key).build();
        return session.stripe.v1().paymentIntents().create(deposit(900).build(), options);
    }

    private int intents() throws StripeException {
        return session.stripe.v1().paymentIntents().list().getData().size();
    }
}
