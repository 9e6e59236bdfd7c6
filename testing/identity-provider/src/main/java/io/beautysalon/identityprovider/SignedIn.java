package io.beautysalon.identityprovider;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells who calls, and answers with the tokens of a session. */
final class SignedIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Factors factors;
    private final AccessTokens tokens;
    private final Clock clock;

    SignedIn(
            Accounts accounts,
            Sessions sessions,
            Factors factors,
            AccessTokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The live session of the caller's bearer token. */
    Session session(Call call) {
        return sessions.find(tokens.session(call.bearer())).orElseThrow(Sessions::gone);
    }

    Account account(Session session) {
        return accounts.find(session.account()).orElseThrow(Sessions::gone);
    }

    Map<String, Object> user(Account account) {
        return account.view(factors.of(account.id()));
    }

    Answer tokens(Session session) {
        var now = clock.instant();
        var account = account(session);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", tokens.sign(account, session, now));
        body.put("token_type", "bearer");
        body.put("expires_in", AccessTokens.LIFETIME.toSeconds());
        body.put("expires_at", now.plus(AccessTokens.LIFETIME).getEpochSecond());
        body.put("refresh_token", session.refreshToken());
        body.put("user", user(account));
        return Answer.ok(body);
    }
}
