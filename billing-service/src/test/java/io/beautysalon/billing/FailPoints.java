package io.beautysalon.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.beautysalon.billing.operation.Outcome;
import io.beautysalon.billing.operation.StripeDoor;
import io.beautysalon.billing.operation.StripeRequest;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the service die at a named point: the thread ends there, nothing after it happens. */
@TestConfiguration(proxyBeanMethods = false)
public class FailPoints {

    private static final AtomicReference<Point> ARMED = new AtomicReference<>();

    /** Where it dies; once. */
    public enum Point {
        BEFORE_CALL,
        BETWEEN_CALL_AND_COMMIT
    }

    public static void dieAt(Point point) {
        ARMED.set(point);
    }

    /** Nobody has to die any more. */
    public static void disarm() {
        ARMED.set(null);
    }

    public static boolean hasDied() {
        return ARMED.get() == null;
    }

    /** Waits until it has happened; a thread that dies of it is what we want. */
    public static void awaitDeath() {
        await().dontCatchUncaughtExceptions().atMost(10, SECONDS).until(FailPoints::hasDied);
    }

    @Bean
    static BeanPostProcessor dyingDoor() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StripeDoor door ? new DyingDoor(door) : bean;
            }
        };
    }

    /** What a killed process looks like to the rest of the world. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death(Point point) {
            super("died " + point, null, false, false);
        }
    }

    private record DyingDoor(StripeDoor door) implements StripeDoor {

        @Override
        public Outcome post(StripeRequest request, UUID key) {
            dieIf(Point.BEFORE_CALL);
            var outcome = door.post(request, key);
            dieIf(Point.BETWEEN_CALL_AND_COMMIT);
            return outcome;
        }

        private static void dieIf(Point point) {
            if (ARMED.compareAndSet(point, null)) {
                throw new Death(point);
            }
        }
    }
}
