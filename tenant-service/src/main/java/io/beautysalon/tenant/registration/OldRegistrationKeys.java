package io.beautysalon.tenant.registration;

import io.beautysalon.starter.tenancy.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets keys of registrations that nobody will repeat any more. */
@Component
class OldRegistrationKeys {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Sweep sweep;
    private final Clock clock;

    OldRegistrationKeys(Sweep sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    int forget() {
        return sweep.call(any ->
                any.sql("delete from registration_key where created_at < ?")
                        .param(Timestamp.from(clock.instant().minus(KEPT)))
                        .update());
    }
}
