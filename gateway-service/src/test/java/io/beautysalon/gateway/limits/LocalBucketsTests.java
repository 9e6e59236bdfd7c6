package io.beautysalon.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.gateway.MovableClock;
import io.beautysalon.gateway.limits.LimitSettings.Address;
import io.beautysalon.gateway.limits.LimitSettings.Salon;
import io.beautysalon.gateway.limits.LimitSettings.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalBucketsTests {

    private final MovableClock clock = MovableClock.stopped();
    private final LimitSettings settings =
            new LimitSettings(new Salon(200, 2000), new User(20, 200), new Address(10, 100), 25);
    private final LocalBuckets buckets = new LocalBuckets(settings, clock);
    private final List<Bucket> user = List.of(new Bucket("user:1", settings.user()));

    @Test
    void grantTheirShareOfABurst() {
        assertThat(buckets.take(user, 30).remaining()).isEqualTo(20);
        assertThat(buckets.take(user, 20).allowed()).isTrue();
        assertThat(buckets.take(user, 1).allowed()).isFalse();
    }

    @Test
    void fillAtTheirShareOfTheRate() {
        buckets.take(user, 50);
        assertThat(buckets.take(user, 10).retrySeconds()).isEqualTo(2);
        clock.move(Duration.ofSeconds(2));

        assertThat(buckets.take(user, 10).allowed()).isTrue();
    }

    @Test
    void neverHoldMoreThanTheirSize() {
        buckets.take(user, 1);
        clock.move(Duration.ofMinutes(10));

        assertThat(buckets.take(user, 1).remaining()).isEqualTo(49);
    }

    @Test
    void holdAtLeastTheDearestRequest() {
        var small = new Bucket("small", new User(1, 1));

        assertThat(buckets.take(List.of(small), 10).allowed()).isTrue();
    }

    @Test
    void sayWhatTheEmptiestSays() {
        var salon = new Bucket("salon:1", settings.salon());

        assertThat(buckets.take(List.of(salon, user.getFirst()), 1).limit()).isEqualTo(50);
    }
}
