package io.beautysalon.tenant.invitation;

import static io.beautysalon.tenant.Tenants.body;
import static io.beautysalon.tenant.Tenants.key;
import static io.beautysalon.tenant.Tenants.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantServiceTest
class InvitationsIT {

    private static final String ACCEPT = "/api/v1/invitations/accept";
    private static final String INSPECT = "/api/v1/invitations/inspect";

    private final Tenants tenants;
    private Tenants.Registered salon;
    private String invitations;
    private String email;

    InvitationsIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @BeforeEach
    void register() {
        salon = tenants.aSalon();
        invitations = salon.path() + "/invitations";
        email = "ada-" + UUID.randomUUID() + "@example.com";
    }

    @Test
    void showTheirLinkOnceAndKeepOnlyItsDigest() {
        var caller = salon.asOwner().header("Idempotency-Key", key());

        var first = caller.post(invitations, invitation("STYLIST"));
        var again = caller.post(invitations, invitation("STYLIST"));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(tokenOf(first)).hasSize(43);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.json().at("/link").isNull()).isTrue();
        var shown = salon.asOwner().get(invitations + "/" + first.at("/id"));
        assertThat(shown.text()).doesNotContain(tokenOf(first));
        assertThat(inTheDatabase(tokenOf(first))).isZero();
    }

    @Test
    void areListedUntilTheyAreAccepted() {
        var invited = invite("STYLIST");
        assertThat(salon.asOwner().get(invitations).at("/items/0/email")).isEqualTo(email);

        accept(caller(email), invited);

        assertThat(salon.asOwner().get(invitations).json().at("/items")).isEmpty();
    }

    @Test
    void tellWhoInvitesBeforeTheyAreAccepted() {
        var invited = invite("MANAGER");

        var seen = caller(null).post(INSPECT, body(tokenOf(invited)));

        assertThat(seen.at("/salonId")).isEqualTo(salon.id().toString());
        assertThat(seen.at("/salon")).isEqualTo("Salon Ada");
        assertThat(seen.at("/roles/0/role")).isEqualTo("MANAGER");
        assertThat(seen.text()).doesNotContain(email);
    }

    @Test
    void makeAMemberWhenAccepted() {
        var user = UUID.randomUUID();
        var invited = invite("RECEPTION");

        var joined = accept(tenants.as(tenants.tokens().client(user, email)), invited);

        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(joined.header("Location")).endsWith("/members/" + joined.at("/memberId"));
        assertThat(tenants.decision(salon.id(), user).json().at("/scopes/*").toString())
                .contains("bookings:write");
        assertThat(tenants.asUser(user).get("/api/v1/salons").at("/items/0/id"))
                .isEqualTo(salon.id().toString());
    }

    @Test
    void areForTheInvitedAddressOnlyInAnyCase() {
        var invited = invite("STYLIST");

        assertThat(accept(caller("eve@example.com"), invited).slug()).isEqualTo("address-differs");
        assertThat(accept(caller(null), invited).slug()).isEqualTo("address-unverified");
        assertThat(accept(caller(email.toUpperCase(java.util.Locale.ROOT)), invited).status())
                .isEqualTo(201);
    }

    @Test
    void areAcceptedOnce() throws Exception {
        var invited = invite("STYLIST");
        Callable<Answer> accept = () -> accept(caller(email), invited);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers =
                    threads.invokeAll(List.of(accept, accept, accept, accept)).stream()
                            .map(Future::resultNow)
                            .toList();

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
            assertThat(answers).extracting(Answer::status).noneMatch(status -> status >= 500);
        }
        assertThat(salon.asOwner().get(salon.path() + "/members").json().at("/items")).hasSize(2);
    }

    @Test
    void openNothingMoreAfterSevenDays() {
        var invited = invite("STYLIST");
        database()
                .sql("update tenant.invitation set expires_at = now() where id = ?::uuid")
                .param(invited.at("/id"))
                .update();

        assertThat(caller(null).post(INSPECT, body(tokenOf(invited))).slug())
                .isEqualTo("invitation-expired");
        assertThat(accept(caller(email), invited).status()).isEqualTo(410);
    }

    @Test
    void openByTheNewestLinkOnly() {
        var invited = invite("STYLIST");

        var renewed =
                salon.asOwner()
                        .header("If-Match", invited.header("ETag"))
                        .post(invitations + "/" + invited.at("/id") + "/renew", null);

        assertThat(accept(caller(email), invited).slug()).isEqualTo("not-found");
        assertThat(accept(caller(email), renewed).status()).isEqualTo(201);
    }

    @Test
    void areWithdrawn() {
        var invited = invite("STYLIST");
        var path = invitations + "/" + invited.at("/id");

        assertThat(salon.asOwner().send("DELETE", path, null).slug())
                .isEqualTo("if-match-required");
        assertThat(
                        salon.asOwner()
                                .header("If-Match", invited.header("ETag"))
                                .send("DELETE", path, null)
                                .status())
                .isEqualTo(204);
        assertThat(accept(caller(email), invited).slug()).isEqualTo("not-found");
    }

    @Test
    void goToAnAddressOnce() {
        invite("STYLIST");

        assertThat(invite("MANAGER").slug()).isEqualTo("invited-already");
    }

    @Test
    void doNotMakeAMemberTwice() {
        var user = UUID.randomUUID();
        var member = tenants.as(tenants.tokens().client(user, email));
        accept(member, invite("STYLIST"));

        assertThat(accept(member, invite("MANAGER")).slug()).isEqualTo("already-member");
    }

    @Test
    void toOwnAreAnOwnersMatter() {
        var manager = salon.member(Role.MANAGER);

        assertThat(invite(manager.calls(), "OWNER").slug()).isEqualTo("owner-needed");
        assertThat(invite(manager.calls(), "STYLIST").status()).isEqualTo(201);
    }

    @Test
    void nameTheFieldThatIsWrong() {
        var caller = salon.asOwner().header("Idempotency-Key", key());

        assertThat(
                        caller.post(
                                        invitations,
                                        "{\"email\": \"nobody\", \"roles\": [{\"role\": \"STYLIST\"}]}")
                                .pointers())
                .containsExactly("/email");
        assertThat(
                        caller.post(invitations, "{\"email\": \"a@example.com\", \"roles\": []}")
                                .pointers())
                .containsExactly("/roles");
        assertThat(caller(null).post(ACCEPT, "{\"token\": \"\"}").pointers())
                .containsExactly("/token");
        assertThat(caller(email).post(ACCEPT, body("guessed")).slug()).isEqualTo("not-found");
    }

    private Answer invite(String role) {
        return invite(salon.asOwner(), role);
    }

    private Answer invite(Call caller, String role) {
        return caller.header("Idempotency-Key", key()).post(invitations, invitation(role));
    }

    private String invitation(String role) {
        return "{\"email\": \"%s\", \"roles\": [{\"role\": \"%s\"}]}".formatted(email, role);
    }

    private Call caller(String verifiedEmail) {
        var user = UUID.randomUUID();
        return verifiedEmail == null
                ? tenants.asUser(user)
                : tenants.as(tenants.tokens().client(user, verifiedEmail));
    }

    private static Answer accept(Call caller, Answer invited) {
        return caller.post(ACCEPT, body(tokenOf(invited)));
    }

    private static long inTheDatabase(String token) {
        return database()
                .sql(
                        "select count(*) from tenant.invitation_directory d where d::text like '%' || ? || '%'")
                .param(token)
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        return JdbcClient.create(SharedInfrastructure.get().administrator());
    }
}
