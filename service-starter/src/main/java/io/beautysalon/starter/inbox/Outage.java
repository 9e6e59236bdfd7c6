package io.beautysalon.starter.inbox;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away from an effect that fails. */
final class Outage {

    private static final int LONGEST = 300;

    private Outage() {}

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransientDataAccessResourceException) {
                return true;
            }
        }
        return false;
    }

    /** The kind of failure without its text, which could quote data. */
    static String describe(Throwable failure) {
        var text = failure.getClass().getName();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
