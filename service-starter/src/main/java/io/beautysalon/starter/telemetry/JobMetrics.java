package io.beautysalon.starter.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/**
 * When each scheduled job last ended well, as {@code salon.job.last.success.seconds} (epoch
 * seconds, 0 before its first success) by job; how long runs take and how they end is Spring's
 * {@code tasks.scheduled.execution}.
 */
final class JobMetrics implements ObservationHandler<ScheduledTaskObservationContext> {

    private final Map<String, AtomicLong> successes = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Clock clock;

    JobMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void onStart(ScheduledTaskObservationContext run) {
        success(run);
    }

    @Override
    public void onStop(ScheduledTaskObservationContext run) {
        if (run.getError() == null) {
            success(run).set(clock.instant().getEpochSecond());
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    private AtomicLong success(ScheduledTaskObservationContext run) {
        var job = run.getTargetClass().getSimpleName() + "." + run.getMethod().getName();
        return successes.computeIfAbsent(
                job,
                name ->
                        registry.gauge(
                                "salon.job.last.success.seconds",
                                Tags.of("job", name),
                                new AtomicLong()));
    }
}
