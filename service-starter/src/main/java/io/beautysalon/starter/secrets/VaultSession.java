package io.beautysalon.starter.secrets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.vault.VaultException;
import org.springframework.vault.authentication.LifecycleAwareSessionManager;
import org.springframework.vault.authentication.event.AfterLoginEvent;
import org.springframework.vault.support.LeaseStrategy;

/**
 * This process's token, kept far from its end: every database user dies with the token that minted
 * it. Where Vault has ended the token all the same, a new one is fetched and {@link #onLogin}
 * tells.
 */
final class VaultSession {

    private static final Logger LOG = LoggerFactory.getLogger(VaultSession.class);

    private final LifecycleAwareSessionManager sessions;

    VaultSession(LifecycleAwareSessionManager sessions) {
        this.sessions = sessions;
        sessions.setLeaseStrategy(LeaseStrategy.retainOnIoError());
    }

    /** Called after each login but the first, on the thread that logs in. */
    void onLogin(Runnable listener) {
        sessions.addAuthenticationListener(event -> {
            if (event instanceof AfterLoginEvent) {
                listener.run();
            }
        });
    }

    /** Gives the token its whole life again. */
    @Scheduled(
            initialDelayString = "${salon.vault.poll:60s}",
            fixedDelayString = "${salon.vault.poll:60s}")
    void keep() {
        try {
            if (!sessions.renewToken()) {
                sessions.getSessionToken();
            }
        } catch (VaultException e) {
            LOG.warn("Vault gives no token now: {}", e.getMessage());
        }
    }
}
