package io.beautysalon.starter.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.Liquibase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Liquibase under a session's advisory lock: it ends with the session, so a killed run leaves no
 * lock behind that somebody must break by hand. Liquibase's own lock is freed first: whoever holds
 * ours is alone.
 */
final class Migration extends SpringLiquibase {

    /** "migrate" in ASCII. */
    private static final long LOCK = 0x6d696772617465L;

    @Override
    protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
        try (Connection connection = getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + " + hashtext(current_schema()))");
            liquibase.forceReleaseLocks();
            super.performUpdate(liquibase);
        } catch (SQLException e) {
            throw new DatabaseException("the migration lock can't be taken", e);
        }
    }
}
