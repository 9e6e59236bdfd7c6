package io.beautysalon.tenant.registration;

import io.beautysalon.contracts.Actor;
import io.beautysalon.contracts.ActorKind;
import io.beautysalon.starter.UseCase;
import io.beautysalon.tenant.entitlement.StartTrial;
import io.beautysalon.tenant.location.OpenLocation;
import io.beautysalon.tenant.member.JoinAsOwner;
import io.beautysalon.tenant.salon.BeginSalon;
import io.beautysalon.tenant.salon.Salon;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Registers a salon with its first location; whoever asks owns it and starts with a trial. */
@UseCase
class RegisterSalon {

    private final RegistrationKeys keys;
    private final BeginSalon beginSalon;
    private final StartTrial startTrial;
    private final OpenLocation openLocation;
    private final JoinAsOwner joinAsOwner;

    RegisterSalon(
            RegistrationKeys keys,
            BeginSalon beginSalon,
            StartTrial startTrial,
            OpenLocation openLocation,
            JoinAsOwner joinAsOwner) {
        this.keys = keys;
        this.beginSalon = beginSalon;
        this.startTrial = startTrial;
        this.openLocation = openLocation;
        this.joinAsOwner = joinAsOwner;
    }

    /** Everything or nothing, in the tenant that is bound for the new salon. */
    @Transactional
    Salon register(Registration wanted, UUID user, String key, byte[] fingerprint) {
        var actor = new Actor(ActorKind.CLIENT, user.toString());
        keys.take(user, key, fingerprint); // a repetition waits here for the first one's end
        var salon = beginSalon.begin(wanted.terms(), wanted.profile(), actor);
        startTrial.start();
        openLocation.open(wanted.location(), actor);
        joinAsOwner.join(user, actor);
        return salon;
    }
}
