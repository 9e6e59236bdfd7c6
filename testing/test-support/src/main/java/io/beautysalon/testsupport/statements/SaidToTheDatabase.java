package io.beautysalon.testsupport.statements;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The statements that a piece of work makes, for tests that count them. */
public final class SaidToTheDatabase {

    private SaidToTheDatabase() {}

    /** What request threads say to the database meanwhile. */
    public static List<String> statements(Runnable work) {
        return statements("tomcat-handler", work);
    }

    /** What threads whose names begin so say to the database meanwhile. */
    public static List<String> statements(String threads, Runnable work) {
        var seen = new CopyOnWriteArrayList<String>();
        var appender =
                new AppenderBase<ILoggingEvent>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        var text = event.getFormattedMessage();
                        boolean statement =
                                event.getLoggerName().equals("org.hibernate.SQL")
                                        || text.startsWith("Executing prepared SQL statement")
                                        || text.startsWith("Executing SQL");
                        if (statement && event.getThreadName().startsWith(threads)) {
                            seen.add(text);
                        }
                    }
                };
        appender.start();
        var loggers = new ArrayList<Logger>();
        for (var name :
                List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate")) {
            var logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(appender);
            loggers.add(logger);
        }
        try {
            work.run();
        } finally {
            for (var logger : loggers) {
                logger.detachAppender(appender);
                logger.setLevel(null);
                logger.setAdditive(true);
            }
        }
        return seen;
    }
}
