package io.beautysalon.tenant.invitation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The page of the salon's own front end that accepts an invitation. */
@Component
class InvitationLinks {

    private final String page;

    InvitationLinks(@Value("${salon.invitations.page}") String page) {
        this.page = page;
    }

    /** The token stands behind the {@code #}, where no server's log sees it. */
    String of(InvitationToken token) {
        return page + "#" + token.text();
    }
}
