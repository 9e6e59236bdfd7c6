package io.beautysalon.booking.reservation;

import io.beautysalon.starter.tenancy.TenantContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What billing wants the desk to see at a booking: flags, whether the bill is closed, how a card
 * that was asked for stands. Each change shows in the booking's ETag.
 */
@Repository
class MoneyFlags {

    private final JdbcClient jdbc;

    MoneyFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What there is to look at. */
    enum Flag {
        DEPOSIT_LAPSED,
        REFUND_FAILED,
        DISPUTED,
        CLIENT_MUST_ACT,
        CARD_REMOVED
    }

    /**
     * Raises a flag once.
     *
     * @param about what it is about: two disputes are two flags
     */
    void raise(UUID booking, Flag flag, UUID about) {
        jdbc.sql(
                        """
                        insert into booking_money as m (booking_id, revision, flags)
                        values (:booking, 1, array[:flag])
                        on conflict (tenant_id, booking_id) do update set revision = m.revision + 1,
                            flags = array_append(array_remove(m.flags, :flag), :flag)\
                        """)
                .param("booking", booking)
                .param("flag", text(flag, about))
                .update();
    }

    void lower(UUID booking, Flag flag, UUID about) {
        jdbc.sql(
                        """
                        update booking_money set revision = revision + 1, flags = array_remove(flags, :flag)
                        where booking_id = :booking and :flag = any(flags)\
                        """)
                .param("booking", booking)
                .param("flag", text(flag, about))
                .update();
    }

    void bill(UUID booking, boolean closed) {
        jdbc.sql(
                        """
                        insert into booking_money as m (booking_id, revision, bill_closed)
                        values (:booking, 1, :closed)
                        on conflict (tenant_id, booking_id) do update set revision = m.revision + 1,
                            bill_closed = excluded.bill_closed\
                        """)
                .param("booking", booking)
                .param("closed", closed)
                .update();
    }

    void card(UUID booking, String status) {
        jdbc.sql(
                        """
                        insert into booking_money as m (booking_id, revision, card_status)
                        values (:booking, 1, :status)
                        on conflict (tenant_id, booking_id) do update set revision = m.revision + 1,
                            card_status = excluded.card_status\
                        """)
                .param("booking", booking)
                .param("status", status)
                .update();
    }

    /** The fees of the client's coming bookings are no longer covered by a card. */
    void cardRemoved(UUID client, Instant now) {
        jdbc.sql(
                        """
                        insert into booking_money as m (booking_id, revision, flags)
                        select id, 1, array[:flag] from booking where client_id = :client
                            and client_verified and save_card and starts_at > :now
                            and status in ('HELD', 'CONFIRMED')
                        on conflict (tenant_id, booking_id) do update set revision = m.revision + 1,
                            flags = array_append(array_remove(m.flags, :flag), :flag)\
                        """)
                .param("flag", text(Flag.CARD_REMOVED, TenantContext.required()))
                .param("client", client)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** They are covered again, by another one. */
    void cardThere(UUID client) {
        jdbc.sql(
                        """
                        update booking_money set revision = revision + 1, flags = array_remove(flags, :flag)
                        where :flag = any(flags) and booking_id in
                            (select id from booking where client_id = :client and client_verified)\
                        """)
                .param("flag", text(Flag.CARD_REMOVED, TenantContext.required()))
                .param("client", client)
                .update();
    }

    private static String text(Flag flag, UUID about) {
        return flag + ":" + about;
    }
}
