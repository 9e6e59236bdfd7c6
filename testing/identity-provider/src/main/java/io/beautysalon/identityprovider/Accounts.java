package io.beautysalon.identityprovider;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Everybody who ever signed up. */
final class Accounts {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+|[^@\\s]+@localhost");

    private final Map<UUID, Account> byId = new ConcurrentHashMap<>();
    private final Map<String, UUID> byEmail = new ConcurrentHashMap<>();
    private final Clock clock;
    private Runnable changed = () -> {};

    Accounts(Clock clock, Collection<Account> known) {
        this.clock = clock;
        known.forEach(this::keep);
    }

    /** Calls back whenever somebody registered or was granted something. */
    void whenChanged(Runnable callback) {
        changed = callback;
    }

    Account signUp(String address, String password, JsonNode metadata) {
        var email = address.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw new AuthProblem(
                    400, "validation_failed", "Unable to validate email address: invalid format");
        }
        if (password.length() < Passwords.SHORTEST) {
            throw AuthProblem.weakPassword(
                    "Password should be at least %d characters.".formatted(Passwords.SHORTEST),
                    "length");
        }
        var account = account(email, Passwords.hash(password), metadata);
        if (byEmail.putIfAbsent(email, account.id()) != null) {
            throw new AuthProblem(422, "user_already_exists", "User already registered");
        }
        byId.put(account.id(), account);
        changed.run();
        return account;
    }

    Account signUpAnonymously(JsonNode metadata) {
        var account = account("", "", metadata);
        byId.put(account.id(), account);
        return account;
    }

    Account signIn(String address, String password) {
        return Optional.ofNullable(byEmail.get(address.strip().toLowerCase(Locale.ROOT)))
                .flatMap(this::find)
                .filter(account -> Passwords.matches(password, account.passwordHash()))
                .orElseThrow(() ->
                        new AuthProblem(400, "invalid_credentials", "Invalid login credentials"));
    }

    Account grantOperator(UUID id) {
        var granted = find(id).orElseThrow().asOperator();
        byId.put(id, granted);
        changed.run();
        return granted;
    }

    Optional<Account> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Everybody who can sign in again; an anonymous account ends with its session. */
    List<Account> registered() {
        return byId.values().stream().filter(account -> !account.anonymous()).toList();
    }

    private Account account(String email, String hash, JsonNode metadata) {
        return new Account(UUID.randomUUID(), email, hash, metadata, clock.instant(), false);
    }

    private void keep(Account account) {
        byId.put(account.id(), account);
        byEmail.put(account.email(), account.id());
    }
}
