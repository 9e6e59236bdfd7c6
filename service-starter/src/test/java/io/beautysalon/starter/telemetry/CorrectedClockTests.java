package io.beautysalon.starter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CorrectedClockTests {

    private static final Instant NOON = Instant.parse("2027-03-28T12:00:00Z");

    private final CorrectedClock clock = new CorrectedClock(() -> NOON);

    @Test
    void tellsTheMachinesTimeUntilItLearnsBetter() {
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void tellsTheDatabasesTimeAfterwards() {
        clock.learn(NOON, NOON.plusMillis(3_050), NOON.plusMillis(100));

        assertThat(clock.correction()).isEqualTo(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
        assertThat(clock.uncorrected()).isEqualTo(NOON);
    }

    @Test
    void knowsNoZoneOfItsOwn() {
        assertThatThrownBy(() -> clock.withZone(ZoneOffset.UTC))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTraceGoesOnWhereACallerLeftIt() {
        var first = Trace.fresh();
        var next = Trace.continued(first.traceparent(), "c", "e");
        var broken = Trace.continued("nonsense", null, null);

        assertThat(next.traceId()).isEqualTo(first.traceId());
        assertThat(next.spanId()).isNotEqualTo(first.spanId());
        assertThat(next.correlationId()).isEqualTo("c");
        assertThat(broken.traceId()).hasSize(32).isNotEqualTo(first.traceId());
        assertThat(next.<Trace, RuntimeException>call(Trace::current)).isEqualTo(next);
    }
}
