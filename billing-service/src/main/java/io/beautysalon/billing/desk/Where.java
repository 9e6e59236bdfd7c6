package io.beautysalon.billing.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a list: what isn't asked for doesn't filter. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Adds a condition with one named parameter, unless its value is null or empty. */
    Where and(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> some && some.isEmpty())) {
            conditions.add(condition);
            params.put(name, value);
        }
        return this;
    }

    /** Adds the value of a parameter that a condition names besides its own. */
    Where with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    JdbcClient.StatementSpec select(JdbcClient jdbc, String rows, String order, int limit) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(rows + where + " order by " + order + " limit " + limit).params(params);
    }
}
