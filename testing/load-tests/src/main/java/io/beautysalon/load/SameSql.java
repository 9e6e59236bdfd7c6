package io.beautysalon.load;

import io.beautysalon.load.SpokenSql.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says one transaction's statements again and again over bare JDBC, as the role of the service: the
 * ids that it made are new ones each time.
 */
final class SameSql implements AutoCloseable {

    private static final Pattern ID =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<Statement> statements;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * A loop.
     *
     * @param known what was there before, in any text
     */
    SameSql(DataSource administrator, List<Statement> statements, String known)
            throws SQLException {
        this.connection = administrator.getConnection();
        this.statements = statements.stream().map(SameSql::typed).toList();
        try (var role = connection.createStatement()) {
            role.execute("set role booking_app");
            role.execute("set search_path = booking");
        }
        connection.setAutoCommit(false);
        parameters()
                .flatMap(text -> ID.matcher(text).results().map(found -> found.group()))
                .filter(id -> !known.contains(id))
                .forEach(id -> ids.put(id, id));
    }

    void run() throws SQLException {
        ids.replaceAll((old, last) -> UUID.randomUUID().toString());
        for (var each : statements) {
            try (var statement = connection.prepareStatement(each.sql())) {
                for (int i = 0; i < each.parameters().size(); i++) {
                    statement.setObject(i + 1, renewed(each.parameters().get(i)), Types.OTHER);
                }
                if (statement.execute()) {
                    drain(statement.getResultSet());
                }
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void drain(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }

    private @Nullable String renewed(@Nullable String text) {
        return text == null
                ? null
                : ID.matcher(text)
                        .replaceAll(found ->
                                Objects.requireNonNull(
                                        ids.getOrDefault(found.group(), found.group())));
    }

    /** A text doesn't say of which type an array is; the service's driver does. */
    private static Statement typed(Statement statement) {
        return new Statement(
                statement.sql().replace("unnest(?) as k(key)", "unnest(?::bigint[]) as k(key)"),
                statement.parameters());
    }

    private Stream<String> parameters() {
        return statements.stream()
                .flatMap(each -> each.parameters().stream())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
