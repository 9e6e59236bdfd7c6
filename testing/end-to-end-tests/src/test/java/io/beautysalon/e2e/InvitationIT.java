package io.beautysalon.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.localstack.Await;
import io.beautysalon.localstack.Http;
import io.beautysalon.localstack.People;
import io.beautysalon.localstack.Salon;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is invited, works at the front desk, and is let in no longer. */
class InvitationIT {

    @Test
    void takesInWhomItWasMeantForUntilRemoved() {
        Suite.stack();
        var owner = Suite.PEOPLE.signUpWithSecondFactor("owner");
        var salon = Suite.openSalon(owner);
        var address = People.addressOf("reception");
        var invited =
                Salon.keyed(owner)
                        .post(
                                salon.root() + "/invitations",
                                Map.of(
                                        "email",
                                        address,
                                        "roles",
                                        List.of(Map.of("role", "RECEPTION"))));
        var token = Map.of("token", invited.at("/link").replaceAll(".*#", ""));
        var somebodyElse = Suite.PEOPLE.signUp("somebody");
        var reception = Suite.PEOPLE.signUpUnder(address);
        assertThat(bookings(reception, salon).status()).isEqualTo(404);

        assertThat(somebodyElse.attempt("/api/v1/invitations/accept", token).status())
                .isEqualTo(403);
        var joined = reception.post("/api/v1/invitations/accept", token);

        Await.that("the new member's rights", () -> bookings(reception, salon).status() == 200);
        remove(owner, salon, joined.at("/memberId"));
        Await.that("the end of them", () -> bookings(reception, salon).status() == 404);
    }

    private static void remove(Http owner, Salon salon, String member) {
        var path = salon.root() + "/members/" + member;
        var removed =
                owner.with("If-Match", String.valueOf(owner.get(path).etag()))
                        .attempt("DELETE", path, null);
        assertThat(removed.status()).isEqualTo(204);
    }

    private static Http.Answer bookings(Http caller, Salon salon) {
        return caller.quietly(salon.root() + "/bookings");
    }
}
