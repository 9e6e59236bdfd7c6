package io.beautysalon.tenant.member;

import io.beautysalon.starter.tenancy.Lookup;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From a user to salons; the one question that no single tenant can answer. */
@Repository
class MemberDirectory {

    private final JdbcClient jdbc;
    private final Lookup lookup;

    MemberDirectory(JdbcClient jdbc, Lookup lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    void enter(UUID user) {
        jdbc.sql("insert into member_directory (user_id) values (?)").param(user).update();
    }

    void leave(UUID user) {
        jdbc.sql("delete from member_directory where user_id = ?").param(user).update();
    }

    /** Salons of a user after a given one, in the order of their registration. */
    List<SalonOfUser> salonsOf(UUID user, UUID after, int limit) {
        return lookup.call(any ->
                any.sql(
                                """
                                select tenant_id as id, slug, name
                                from member_directory
                                join salon_directory using (tenant_id)
                                where user_id = :user and tenant_id > :after and retired_at is null
                                order by tenant_id limit :limit
                                """)
                        .param("user", user)
                        .param("after", after)
                        .param("limit", limit)
                        .query(SalonOfUser.class)
                        .list());
    }

    /** A salon as a list of mine shows it. */
    record SalonOfUser(UUID id, String slug, String name) {}
}
