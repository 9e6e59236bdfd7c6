package io.beautysalon.testsupport.rules;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Walks a schema's catalogue and fails for everything that would let one tenant see another. */
public final class RowLevelSecurity {

    private static final String TABLES =
            """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind in ('r', 'p')
              and c.relname not like 'databasechangelog%%' and not c.relname = any(?)\
            """;

    /** Each finds tables by name; all of them must find nothing. */
    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "has no forced row-level security",
                            "and not (c.relrowsecurity and c.relforcerowsecurity)"),
                    new Rule(
                            "has no tenant_id uuid not null",
                            """
                            and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
                            and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'uuid'::regtype)\
                            """),
                    new Rule(
                            "has a policy for everybody",
                            "and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polroles = '{0}')"),
                    new Rule(
                            "has no policy for the app role that compares the tenant",
                            """
                            and not exists (select 1 from pg_policy p join pg_roles r on r.oid = any(p.polroles)
                            where p.polrelid = c.oid and r.rolname like '%%_app'
                            and pg_get_expr(p.polqual, p.polrelid) like '%%( SELECT (current_setting(%%app.tenant_id%%'
                            and pg_get_expr(p.polwithcheck, p.polrelid) like '%%app.tenant_id%%')\
                            """),
                    new Rule(
                            "has a key that doesn't begin with the tenant",
                            """
                            and exists (select 1 from pg_constraint k
                            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                            where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'x') and a.attname <> 'tenant_id')\
                            """),
                    new Rule(
                            "has a unique index that doesn't begin with the tenant",
                            """
                            and exists (select 1 from pg_index i
                            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                            where i.indrelid = c.oid and i.indisunique and a.attname <> 'tenant_id')\
                            """),
                    new Rule(
                            "lets the app role truncate, reference or own it",
                            """
                            and exists (select 1 from pg_roles r where r.rolname = n.nspname || '_app' and
                            (has_table_privilege(r.oid, c.oid, 'truncate, references, trigger') or c.relowner = r.oid))\
                            """));

    private RowLevelSecurity() {}

    private record Rule(String broken, String condition) {}

    /**
     * Checks every table of a schema.
     *
     * @param directories tables that belong to no tenant by intention, such as slug to salon
     */
    public static void check(DataSource administrator, String schema, String... directories) {
        var findings = findings(administrator, schema, directories);
        if (!findings.isEmpty()) {
            throw new AssertionError("tenants are not kept apart:\n" + String.join("\n", findings));
        }
    }

    /** What is wrong, a line each. */
    public static List<String> findings(
            DataSource administrator, String schema, String... directories) {
        var findings = new ArrayList<String>();
        try (var connection = administrator.getConnection()) {
            for (var rule : RULES) {
                var sql = "select c.relname " + TABLES + " " + rule.condition();
                try (var statement = connection.prepareStatement(sql.replace("%%", "%"))) {
                    statement.setString(1, schema);
                    statement.setArray(2, connection.createArrayOf("text", directories));
                    var rows = statement.executeQuery();
                    while (rows.next()) {
                        findings.add(schema + "." + rows.getString(1) + " " + rule.broken());
                    }
                }
            }
            return findings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
