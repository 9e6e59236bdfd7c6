package io.beautysalon.tenant.invitation;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How an invitation is handed over.
 *
 * @param page the page of the front end that accepts one
 */
@Validated
@ConfigurationProperties("salon.invitations")
record InvitationSettings(@NotNull URI page) {

    /** The token stands behind the {@code #}, where no server's log sees it. */
    String link(InvitationToken token) {
        return page + "#" + token.text();
    }
}
