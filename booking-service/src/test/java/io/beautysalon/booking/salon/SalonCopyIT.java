package io.beautysalon.booking.salon;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.booking.ASalon;
import io.beautysalon.booking.TestClock;
import io.beautysalon.booking.WithASalon;
import io.beautysalon.contracts.tenant.SalonChanged;
import io.beautysalon.contracts.tenant.SalonStatus;
import io.beautysalon.contracts.tenant.SalonStatusCause;
import io.beautysalon.contracts.tenant.SalonStatusChanged;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SalonCopyIT extends WithASalon {

    @Test
    void aSalonThatIsNotKnownYetIsNotReady() {
        var salonId = UUID.randomUUID();
        var token = ASalon.tokens().visitor(salonId, UUID.randomUUID());
        var answer =
                api.with(token)
                        .post(
                                "/api/v1/salons/" + salonId + "/availability",
                                salon.search(UUID.randomUUID(), "2027-03-03", "2027-03-04"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("not-ready");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void aChangedSlugLeadsToTheSalonAndASuspendedSalonServesNobody() {
        var other = ASalon.open(api, probe);
        var path = "/api/v1/public/salons/new-" + other.id + "/staff?locationId=" + other.location;
        assertThat(other.anybody().get(path).slug()).isEqualTo("not-found");

        probe.publish(changed(other));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> other.anybody().get(path).status() == 200);

        probe.publish(
                new SalonStatusChanged(
                        other.id,
                        TestClock.START,
                        ASalon.SOMEBODY,
                        SalonStatus.ACTIVE,
                        SalonStatus.SUSPENDED,
                        SalonStatusCause.OPERATOR));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> other.anybody().get(path).slug().equals("salon-closed"));
    }

    @Test
    void salonsNeverSeeOneAnothersThings() {
        var other = ASalon.open(api, probe);
        var variant = other.cut(null);
        var staff = other.stylist(variant);
        var booking = ASalon.created(other.book(variant, "2027-03-03T10:00:00+01:00"));
        for (var path :
                List.of(
                        "/variants/" + variant,
                        "/variants/" + variant + "/versions",
                        "/variants/" + variant + "/staff-terms",
                        "/variants/" + variant + "/staff-terms/" + staff,
                        "/staff/" + staff,
                        "/staff/" + staff + "/work-patterns",
                        "/locations/" + other.location + "/hours",
                        "/bookings/" + booking)) {
            assertThat(salon.owner().get(salon.path(path)).text())
                    .as(path)
                    .isNotEmpty()
                    .satisfies(text -> assertThat(text).contains("not-found"));
        }
        assertThat(salon.owner().get(other.path("/staff")).slug()).isEqualTo("not-found");
        assertThat(
                        salon.visitor(UUID.randomUUID())
                                .post(
                                        salon.path("/availability"),
                                        salon.search(variant, "2027-03-03", "2027-03-04"))
                                .pointers())
                .containsExactly("/items/0/variantId");
    }

    private static SalonChanged changed(ASalon salon) {
        return new SalonChanged(
                salon.id,
                TestClock.START,
                ASalon.SOMEBODY,
                "new-" + salon.id,
                "Salon",
                "DE",
                "EUR",
                "Europe/Berlin",
                "de",
                SalonStatus.ACTIVE,
                List.of("slug"));
    }
}
