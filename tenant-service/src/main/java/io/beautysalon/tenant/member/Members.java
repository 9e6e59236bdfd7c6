package io.beautysalon.tenant.member;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The people of each salon. */
interface Members extends Repository<Member, UUID> {

    Member save(Member member);
}
