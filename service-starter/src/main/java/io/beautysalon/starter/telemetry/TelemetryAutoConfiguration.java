package io.beautysalon.starter.telemetry;

import io.beautysalon.starter.Ids;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock and the one source of ids. */
@AutoConfiguration
class TelemetryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    CorrectedClock clock() {
        return new CorrectedClock(Clock.systemUTC());
    }

    @Bean
    Ids ids() {
        return new Ids();
    }
}
