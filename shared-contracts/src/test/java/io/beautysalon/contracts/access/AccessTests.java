package io.beautysalon.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.Topics;
import io.beautysalon.contracts.tenant.SalonStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTests {

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aScopeIsFoundByItsNameAndTheOwnerHoldsIt(Scope scope) {
        assertThat(Scope.named(scope.wireName())).contains(scope);
        assertThat(Role.OWNER.scopes()).contains(scope);
    }

    @Test
    void aScopeNewerThanTheReaderIsNone() {
        assertThat(Scope.named("rockets:launch")).isEmpty();
    }

    @Test
    void onlyTheOwnerManagesKeysAndBilling() {
        assertThat(Role.values())
                .filteredOn(role -> role.scopes().contains(Scope.BILLING_MANAGE))
                .containsExactly(Role.OWNER);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, FULL, FULL",
        "ACTIVE, READ_ONLY, READ_ONLY",
        "READ_ONLY, WARN, READ_ONLY",
        "CLOSING, FULL, READ_ONLY",
        "SUSPENDED, FULL, CLOSED",
        "CLOSED, WARN, CLOSED"
    })
    void theStricterOfStatusAndStageBinds(SalonStatus status, Stage stage, Stage effective) {
        var decision =
                new AccessDecision(
                        UUID.randomUUID(), status, stage, 1, null, Map.of(), Instant.EPOCH);

        assertThat(decision.effectiveStage()).isEqualTo(effective);
    }

    @Test
    void anActorHasAnId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(ActorKind.KEY, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(ActorKind.KEY, "x".repeat(101)));
        assertThat(Actor.stripe().kind()).isEqualTo(ActorKind.STRIPE);
        assertThat(Actor.clock("expiry")).isEqualTo(new Actor(ActorKind.CLOCK, "expiry"));
    }

    @Test
    void deadLettersLieBesideTheirTopic() {
        assertThat(Topics.deadLettersOf(Topics.BOOKING)).isEqualTo("booking-events.dlt");
    }
}
