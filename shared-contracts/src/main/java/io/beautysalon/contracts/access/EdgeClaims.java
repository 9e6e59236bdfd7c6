package io.beautysalon.contracts.access;

/**
 * Header and claim names of the edge token, which the gateway mints and the services alone accept.
 */
public final class EdgeClaims {

    /** The request header that carries the token, a compact ES256 JWS. */
    public static final String HEADER = "Edge-Token";

    public static final String ISSUER = "gateway";

    /** Longest life of a token, in seconds. */
    public static final int MAX_LIFE_SECONDS = 120;

    /** Tolerated difference of clocks, in seconds. */
    public static final int SKEW_SECONDS = 30;

    public static final String KIND = "kind";
    public static final String SALON = "salon";
    public static final String SCOPES = "scopes";
    public static final String STAGE = "stage";
    public static final String EPOCH = "epoch";
    public static final String MEMBER = "member";
    public static final String ASSURANCE = "aal";

    /** When the second factor was given, in epoch seconds; absent without one. */
    public static final String TOTP_AT = "totpAt";

    public static final String SESSION = "sid";

    /** Whether the user is anonymous: no verified contact. */
    public static final String ANONYMOUS = "anonymous";

    /**
     * The user's e-mail address as the identity provider has verified it; only on the routes that
     * need it.
     */
    public static final String VERIFIED_EMAIL = "verifiedEmail";

    /** A guest's one booking. */
    public static final String BOOKING = "booking";

    /** The generation of a guest's capability. */
    public static final String GENERATION = "generation";

    private EdgeClaims() {}
}
