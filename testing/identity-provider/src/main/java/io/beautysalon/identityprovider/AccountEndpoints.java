package io.beautysalon.identityprovider;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signing up, in and out. */
final class AccountEndpoints {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;

    AccountEndpoints(Accounts accounts, Sessions sessions, SignedIn signedIn) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    void addTo(Router router) {
        router.on("POST", "/signup", this::signUp)
                .on("POST", "/token", this::token)
                .on("GET", "/user", this::user)
                .on("POST", "/logout", this::logOut);
    }

    private Answer signUp(Call call) {
        var email = call.text("email");
        var password = call.text("password");
        if (email.isEmpty() && password.isEmpty()) {
            var visitor = accounts.signUpAnonymously(metadata(call));
            return signedIn.tokens(sessions.begin(visitor, "anonymous"));
        }
        var account = accounts.signUp(email, password, metadata(call));
        return signedIn.tokens(sessions.begin(account, "password"));
    }

    private Answer token(Call call) {
        return switch (call.query().getOrDefault("grant_type", "")) {
            case "password" -> {
                var account = accounts.signIn(call.text("email"), call.text("password"));
                yield signedIn.tokens(sessions.begin(account, "password"));
            }
            case "refresh_token" -> signedIn.tokens(sessions.refresh(call.text("refresh_token")));
            default -> throw new AuthProblem(400, "invalid_credentials", "unsupported_grant_type");
        };
    }

    private Answer user(Call call) {
        return Answer.ok(signedIn.user(signedIn.account(signedIn.session(call))));
    }

    private Answer logOut(Call call) {
        var mine = signedIn.session(call);
        sessions.end(
                switch (call.query().getOrDefault("scope", "global")) {
                    case "global" -> sameAccount(mine);
                    case "local" -> session -> session.id().equals(mine.id());
                    case "others" ->
                            sameAccount(mine).and(session -> !session.id().equals(mine.id()));
                    default ->
                            throw new AuthProblem(
                                    400, "validation_failed", "Unsupported logout scope");
                });
        return Answer.noContent();
    }

    private static Predicate<Session> sameAccount(Session mine) {
        return session -> session.account().equals(mine.account());
    }

    private static JsonNode metadata(Call call) {
        var sent = call.body().path("data");
        return sent.isObject() ? sent : JsonNodeFactory.instance.objectNode();
    }
}
