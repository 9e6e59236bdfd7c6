package io.beautysalon.load;

import io.beautysalon.testsupport.infra.EmbeddedInfrastructure;
import io.beautysalon.testsupport.infra.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service says to PostgreSQL in one transaction, as the server's own log tells it. */
final class SpokenSql {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\[(\\d+)\\] (LOG|DETAIL):  (?:execute [^:]*|Parameters): ?(.*)",
                    Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (?:NULL|'([^']*+(?:''[^']*+)*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private final Infrastructure infrastructure;
    private final JdbcClient administrator;

    SpokenSql(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
        this.administrator = JdbcClient.create(infrastructure.administrator());
    }

    /**
     * One statement.
     *
     * @param sql with question marks
     * @param parameters as texts
     */
    record Statement(String sql, List<@Nullable String> parameters) {}

    /** The statements of the transaction in which one of them contains a text. */
    List<Statement> during(Runnable work, String containing) {
        administrator.sql("alter system set log_statement = 'all'").update();
        reload("all");
        work.run();
        administrator.sql("alter system reset log_statement").update();
        reload("none");
        var entries = entries();
        var session =
                entries.stream()
                        .filter(entry -> entry.text().contains(containing))
                        .findFirst()
                        .orElseThrow()
                        .session();
        var statements = new ArrayList<Statement>();
        boolean found = false;
        for (var entry : entries) {
            if (entry.session().equals(session)) {
                if (entry.text().equals("BEGIN") && !found) {
                    statements.clear();
                } else if (entry.text().equals("COMMIT")) {
                    if (found) {
                        break;
                    }
                } else if (entry.isDetail()) {
                    var last = statements.removeLast();
                    statements.add(new Statement(last.sql(), parameters(entry.text())));
                } else {
                    found |= entry.text().contains(containing);
                    statements.add(
                            new Statement(PLACE.matcher(entry.text()).replaceAll("?"), List.of()));
                }
            }
        }
        return statements;
    }

    private void reload(String expected) {
        administrator.sql("select pg_reload_conf()").query(Boolean.class).single();
        Awaitility.await("the server's settings")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        administrator
                                .sql("show log_statement")
                                .query(String.class)
                                .single()
                                .equals(expected));
    }

    private record Entry(String session, boolean isDetail, String text) {}

    private List<Entry> entries() {
        try {
            var log =
                    Files.readString(
                            infrastructure.folder().resolve(EmbeddedInfrastructure.POSTGRES_LOG));
            var entries = new ArrayList<Entry>();
            for (var each : log.split("\n(?!\t)", -1)) { // a statement's further lines are indented
                var matcher = ENTRY.matcher(each);
                if (matcher.find()) {
                    entries.add(
                            new Entry(
                                    matcher.group(1),
                                    matcher.group(2).equals("DETAIL"),
                                    matcher.group(3).strip()));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable String> parameters(String text) {
        var parameters = new ArrayList<@Nullable String>();
        var matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            var value = matcher.group(1);
            parameters.add(value == null ? null : value.replace("''", "'"));
        }
        return parameters;
    }
}
