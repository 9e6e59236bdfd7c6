package io.beautysalon.contracts.tenant;

import java.util.UUID;

/** What happened to a member of a salon. */
public sealed interface MemberEvent extends TenantEvent
        permits MemberJoined, MemberChanged, MemberRemoved {

    UUID memberId();

    /** The user at the identity provider. */
    UUID userId();

    @Override
    default UUID aggregateId() {
        return memberId();
    }
}
