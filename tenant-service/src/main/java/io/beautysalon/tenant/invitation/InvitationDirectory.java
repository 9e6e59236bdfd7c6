package io.beautysalon.tenant.invitation;

import io.beautysalon.starter.problem.CommonProblem;
import io.beautysalon.starter.secrets.SecretHolder;
import io.beautysalon.starter.secrets.Secrets;
import io.beautysalon.starter.tenancy.Lookup;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From a token or an address to invitations, across all salons; it names no address itself. */
@Repository
class InvitationDirectory {

    private static final String HMAC = "HmacSHA256";

    private final JdbcClient jdbc;
    private final Lookup lookup;
    private final SecretHolder<byte[]> pepper;

    InvitationDirectory(JdbcClient jdbc, Lookup lookup, Secrets secrets) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.pepper = secrets.holdKey("tenant/pepper");
    }

    /** Where an invitation is. */
    record Place(UUID salonId, UUID invitationId) {}

    void enter(Invitation invitation, InvitationToken token) {
        jdbc.sql(
                        """
                        insert into invitation_directory (token_digest, invitation_id, address_digest)
                        values (?, ?, ?)
                        """)
                .params(token.digest(), invitation.id(), digest(invitation.email()))
                .update();
    }

    void leave(UUID invitation) {
        jdbc.sql("delete from invitation_directory where invitation_id = ?")
                .param(invitation)
                .update();
    }

    /** Where a token leads; throws {@code not-found}. */
    Place find(InvitationToken token) {
        return lookup.call(any ->
                        any.sql(
                                        """
                                        select tenant_id as salon_id, invitation_id
                                        from invitation_directory where token_digest = ?
                                        """)
                                .param(token.digest())
                                .query(Place.class)
                                .optional())
                .orElseThrow(CommonProblem.NOT_FOUND::exception);
    }

    private byte[] digest(String email) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(pepper.get(), HMAC));
            return mac.doFinal(email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
