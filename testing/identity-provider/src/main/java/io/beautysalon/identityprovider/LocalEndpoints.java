package io.beautysalon.identityprovider;

/**
 * What Supabase Auth does not have: the switches of a laptop. They stand under {@code /local}, so
 * that nobody takes them for the real thing.
 */
final class LocalEndpoints {

    private final IdentityProvider provider;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;

    LocalEndpoints(
            IdentityProvider provider, Accounts accounts, Sessions sessions, SignedIn signedIn) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    void addTo(Router router) {
        router.on("POST", "/local/step-up", this::stepUp)
                .on("POST", "/local/operator", this::grantOperator)
                .on("POST", "/local/keys/rotate", this::rotateKeys)
                .on("POST", "/local/keys/revoke", this::revokeKeys);
    }

    /** The caller's session as if a TOTP code had just been right. */
    private Answer stepUp(Call call) {
        var session = signedIn.session(call);
        return signedIn.tokens(sessions.prove(session.id(), "totp"));
    }

    private Answer grantOperator(Call call) {
        var session = signedIn.session(call);
        accounts.grantOperator(session.account());
        return signedIn.tokens(session);
    }

    private Answer rotateKeys(Call call) {
        provider.rotateKeys();
        return Answer.noContent();
    }

    private Answer revokeKeys(Call call) {
        provider.revokePreviousKey();
        return Answer.noContent();
    }
}
