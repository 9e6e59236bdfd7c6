package io.beautysalon.contracts.tenant;

/** Whether a member may enter. */
public enum MemberStatus {
    ACTIVE,
    SUSPENDED
}
