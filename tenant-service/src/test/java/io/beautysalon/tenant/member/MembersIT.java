package io.beautysalon.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.access.Role;
import io.beautysalon.contracts.tenant.HeldRole;
import io.beautysalon.contracts.tenant.MemberChanged;
import io.beautysalon.contracts.tenant.MemberJoined;
import io.beautysalon.contracts.tenant.MemberRemoved;
import io.beautysalon.tenant.TenantServiceTest;
import io.beautysalon.tenant.Tenants;
import io.beautysalon.testsupport.events.EventProbe;
import io.beautysalon.testsupport.http.Api.Answer;
import io.beautysalon.testsupport.http.Api.Call;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@TenantServiceTest
class MembersIT {

    private final Tenants tenants;
    private Tenants.Registered salon;
    private String members;

    MembersIT(@LocalServerPort int port) {
        this.tenants = new Tenants(port);
    }

    @BeforeEach
    void register() {
        salon = tenants.aSalon();
        members = salon.path() + "/members";
    }

    @Nested
    class TheirList {

        @Test
        void beginsWithWhoeverRegisteredTheSalon() {
            var answer = salon.asOwner().get(members);

            assertThat(answer.json().at("/items")).hasSize(1);
            assertThat(answer.at("/items/0/userId")).isEqualTo(salon.owner().toString());
            assertThat(answer.at("/items/0/roles/0/role")).isEqualTo("OWNER");
            assertThat(answer.json().at("/items/0/roles/0/locationIds")).isEmpty();
        }

        @Test
        void hasPages() {
            salon.member(Role.STYLIST);

            var first = salon.asOwner().get(members + "?limit=1");
            var second =
                    salon.asOwner().get(members + "?limit=1&cursor=" + first.at("/nextCursor"));

            assertThat(second.at("/items/0/roles/0/role")).isEqualTo("STYLIST");
            assertThat(second.at("/nextCursor")).isEmpty();
        }

        @Test
        void isNotForEverybody() {
            assertThat(salon.as(Role.RECEPTION).get(members).slug()).isEqualTo("scope-missing");
        }

        @Test
        void knowsNobodyOfAnotherSalon() {
            var other = tenants.aSalon();
            var stranger = other.asOwner().get(other.path() + "/members").at("/items/0/id");

            assertThat(salon.asOwner().get(members + "/" + stranger).slug()).isEqualTo("not-found");
        }
    }

    @Nested
    class Roles {

        @Test
        void areGivenAndHeardOfByGateways() {
            var member = salon.member(Role.STYLIST);
            var location = location();
            try (var probe = new EventProbe(Topics.TENANT)) {
                var answer =
                        change(
                                salon.asOwner(),
                                member,
                                """
                                [{"role": "RECEPTION"}, {"role": "STYLIST", "locationIds": ["%s"]}]\
                                """
                                        .formatted(location));

                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                var fact =
                        probe.await(
                                MemberChanged.class, each -> each.memberId().equals(member.id()));
                assertThat(fact.roles())
                        .containsExactly(
                                new HeldRole(Role.RECEPTION, List.of()),
                                new HeldRole(Role.STYLIST, List.of(location)));
            }
            var decision = tenants.decision(salon.id(), member.user());
            assertThat(decision.json().at("/scopes/*").toString()).contains("bookings:write");
            assertThat(decision.json().at("/scopes/" + location).toString())
                    .contains("bookings:own");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[] | /roles",
                    "null | /roles",
                    "[{\"role\": \"STYLIST\"}, {\"role\": \"STYLIST\"}] | /roles/1/role",
                    "[{\"locationIds\": []}] | /roles/0/role",
                    "[{\"role\": \"OWNER\", \"locationIds\": [\"0198b2a0-0000-7000-8000-000000000001\"]}] | /roles/0/locationIds",
                    "[{\"role\": \"STYLIST\", \"locationIds\": [\"0198b2a0-0000-7000-8000-000000000001\"]}] | /roles/0/locationIds/0"
                })
        void thatContradictAreRefused(String roles, String pointer) {
            var member = salon.member(Role.STYLIST);

            var answer = change(salon.asOwner(), member, roles);

            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.pointers()).containsExactly(pointer);
        }

        @Test
        void areNotChangedFromAnOldVersion() {
            var member = salon.member(Role.STYLIST);
            change(salon.asOwner(), member, "[{\"role\": \"MANAGER\"}]");

            assertThat(change(salon.asOwner(), member, "[{\"role\": \"STYLIST\"}]").slug())
                    .isEqualTo("stale");
        }

        @Test
        void ofAnOwnerAreAnOwnersMatter() {
            var manager = salon.member(Role.MANAGER);
            var stylist = salon.member(Role.STYLIST);
            var owner = salon.member(Role.OWNER);

            assertThat(change(manager.calls(), stylist, "[{\"role\": \"OWNER\"}]").slug())
                    .isEqualTo("owner-needed");
            assertThat(change(manager.calls(), owner, "[{\"role\": \"STYLIST\"}]").slug())
                    .isEqualTo("owner-needed");
            assertThat(post(manager.calls(), owner, "/suspend").slug()).isEqualTo("owner-needed");
            assertThat(remove(manager.calls(), owner).slug()).isEqualTo("owner-needed");
            assertThat(change(salon.asOwner(), stylist, "[{\"role\": \"OWNER\"}]").status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class TheLastOwner {

        @Test
        void stays() {
            var only = salon.ownerMember();

            assertThat(change(salon.asOwner(), only, "[{\"role\": \"MANAGER\"}]").slug())
                    .isEqualTo("last-owner");
            assertThat(post(salon.asOwner(), only, "/suspend").slug()).isEqualTo("last-owner");
            assertThat(remove(salon.asOwner(), only).slug()).isEqualTo("last-owner");
            assertThat(salon.asOwner().send("DELETE", members + "/me", null).slug())
                    .isEqualTo("last-owner");
            assertThat(salon.asOwner().get(members + "/" + only.id()).header("ETag"))
                    .isEqualTo(only.etag());
        }

        @Test
        void isOneOfTwoWhoLeaveAtOnce() throws Exception {
            for (var round = 0; round < 20; round++) {
                register();
                var second = salon.member(Role.OWNER);
                Callable<Answer> first =
                        () -> salon.asOwner().send("DELETE", members + "/me", null);
                Callable<Answer> other = () -> second.calls().send("DELETE", members + "/me", null);
                try (var threads = Executors.newFixedThreadPool(2)) {
                    var answers =
                            threads.invokeAll(List.of(first, other)).stream()
                                    .map(Future::resultNow)
                                    .toList();

                    assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
                    assertThat(answers).extracting(Answer::status).containsOnlyOnce(409);
                }
            }
        }
    }

    @Nested
    class SomebodyWhoIs {

        @Test
        void suspendedMayDoNothingUntilReinstated() {
            var member = salon.member(Role.RECEPTION);

            var suspended = post(salon.asOwner(), member, "/suspend");

            assertThat(suspended.at("/status")).isEqualTo("SUSPENDED");
            assertThat(tenants.decision(salon.id(), member.user()).json().at("/scopes")).isEmpty();
            var reinstated =
                    salon.asOwner()
                            .header("If-Match", suspended.header("ETag"))
                            .post(members + "/" + member.id() + "/reinstate", null);
            assertThat(reinstated.at("/status")).isEqualTo("ACTIVE");
            assertThat(tenants.decision(salon.id(), member.user()).json().at("/scopes/*"))
                    .isNotEmpty();
        }

        @Test
        void removedIsAStrangerAgain() {
            var member = salon.member(Role.RECEPTION);
            try (var probe = new EventProbe(Topics.TENANT)) {
                assertThat(remove(salon.asOwner(), member).status()).isEqualTo(204);

                probe.await(MemberRemoved.class, fact -> fact.memberId().equals(member.id()));
                assertThat(probe.of(member.id()))
                        .extracting(seen -> seen.envelope().aggregateVersion())
                        .containsExactly(1L, 2L);
                assertThat(probe.all(MemberJoined.class))
                        .anyMatch(fact -> fact.memberId().equals(member.id()));
            }
            assertThat(tenants.decision(salon.id(), member.user()).at("/memberId")).isEmpty();
            assertThat(tenants.asUser(member.user()).get("/api/v1/salons").json().at("/items"))
                    .isEmpty();
        }

        @Test
        void leavingNeedsNoRight() {
            var member = salon.member(Role.STYLIST);

            assertThat(member.calls().send("DELETE", members + "/me", null).status())
                    .isEqualTo(204);
            assertThat(member.calls().send("DELETE", members + "/me", null).slug())
                    .isEqualTo("not-found");
        }
    }

    private Answer change(Call caller, Tenants.Person member, String roles) {
        return caller.header("If-Match", member.etag())
                .send("PATCH", members + "/" + member.id(), "{\"roles\": " + roles + "}");
    }

    private Answer post(Call caller, Tenants.Person member, String action) {
        return caller.header("If-Match", member.etag())
                .post(members + "/" + member.id() + action, null);
    }

    private Answer remove(Call caller, Tenants.Person member) {
        return caller.header("If-Match", member.etag())
                .send("DELETE", members + "/" + member.id(), null);
    }

    private UUID location() {
        return UUID.fromString(salon.asOwner().get(salon.path() + "/locations").at("/items/0/id"));
    }
}
