package io.beautysalon.tenant.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.http.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

@TenantServiceTest
class AccessIT {

    private final Tenants tenants;
    private final StringRedisTemplate redis;

    AccessIT(@LocalServerPort int port, @Autowired StringRedisTemplate redis) {
        this.tenants = new Tenants(port);
        this.redis = redis;
    }

    @Test
    void anOwnerMayDoEverythingEverywhere() {
        var salon = tenants.aSalon();

        var answer = ask(salon.id(), "CLIENT", salon.owner().toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/salonId")).isEqualTo(salon.id().toString());
        assertThat(answer.at("/status")).isEqualTo("ACTIVE");
        assertThat(answer.at("/stage")).isEqualTo("FULL");
        assertThat(answer.json().at("/epoch").asLong()).isEqualTo(1);
        assertThat(answer.at("/memberId")).isNotEmpty();
        assertThat(answer.at("/decidedAt")).isNotEmpty();
        assertThat(answer.json().at("/scopes/*").valueStream().map(name -> name.asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Role.OWNER.scopes().stream().map(Scope::wireName).toList());
    }

    @Test
    void aStrangerMayDoNothing() {
        var salon = tenants.aSalon();

        var answer = ask(salon.id(), "CLIENT", UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/memberId")).isEmpty();
        assertThat(answer.json().at("/scopes")).isEmpty();
    }

    @Test
    void aVisitorIsNobodyEvenUnderAMembersId() {
        var salon = tenants.aSalon();

        var answer = ask(salon.id(), "VISITOR", salon.owner().toString());

        assertThat(answer.json().at("/scopes")).isEmpty();
    }

    @Test
    void anUnknownSalonIsNotFound() {
        assertThat(ask(UUID.randomUUID(), "VISITOR", "anybody").slug()).isEqualTo("not-found");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        var salon = tenants.aSalon();

        assertThat(ask(salon.id(), "CLIENT", "anybody").slug()).isEqualTo("parameter-unreadable");
    }

    @Test
    void onlyTheGatewayMayAsk() {
        var salon = tenants.aSalon();
        var path = "/internal/access?salonId=" + salon.id() + "&kind=VISITOR&callerId=anybody";

        assertThat(salon.asOwner().get(path).slug()).isEqualTo("scope-missing");
        assertThat(tenants.asVisitor().get(path).status()).isEqualTo(401);
    }

    @Test
    void gatewaysFindTheEpochInRedisAsSoonAsTheSalonIsThere() {
        var salon = tenants.aSalon();
        var entry = redis.<String, String>opsForHash().entries("t:" + salon.id() + ":access");

        assertThat(entry)
                .containsEntry("epoch", "1")
                .containsEntry("status", "ACTIVE")
                .containsEntry("stage", "FULL");
        assertThat(redis.getExpire("t:" + salon.id() + ":access")).isBetween(1L, 60L);
    }

    @Test
    void anOlderEpochNeverOverwritesANewerOne() {
        var salon = UUID.randomUUID();
        var entries = new AccessEntries(redis);

        entries.overwrite(salon, new AccessEntries.Entry(7, "ACTIVE", "FULL"));
        entries.overwrite(salon, new AccessEntries.Entry(6, "SUSPENDED", "FULL"));

        assertThat(redis.opsForHash().get("t:" + salon + ":access", "status")).isEqualTo("ACTIVE");
    }

    private Answer ask(UUID salon, String kind, String caller) {
        return tenants.asGateway()
                .get(
                        "/internal/access?salonId=%s&kind=%s&callerId=%s&sessionId=%s"
                                .formatted(salon, kind, caller, UUID.randomUUID()));
    }
}
