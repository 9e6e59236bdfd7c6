package io.beautysalon.starter.telemetry;

import io.beautysalon.starter.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock, the one source of ids, and what is measured of every job. */
@AutoConfiguration
class TelemetryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    CorrectedClock clock() {
        return new CorrectedClock(Clock.systemUTC());
    }

    @Bean
    JobMetrics jobMetrics(MeterRegistry registry, Clock clock) {
        return new JobMetrics(registry, clock);
    }

    @Bean
    Ids ids() {
        return new Ids();
    }
}
