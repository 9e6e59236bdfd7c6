package io.beautysalon.contracts.tenant;

/** Where a salon is in its life; the gateway and the services refuse what a status forbids. */
public enum SalonStatus {
    ACTIVE,
    READ_ONLY,
    SUSPENDED,
    CLOSING,
    CLOSED
}
