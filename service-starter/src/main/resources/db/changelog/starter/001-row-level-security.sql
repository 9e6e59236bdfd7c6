--liquibase formatted sql

--changeset salon:row-level-security splitStatements:false
--comment How a table becomes a tenant's: forced row-level security for everybody who owns or reads it.

-- Rows of one tenant only, for the app role; verbs such as 'select, insert, update, delete'.
create procedure protect(name text, verbs text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
        'create policy tenant on %I to ${service}_app'
        ' using (tenant_id = (select current_setting(''app.tenant_id'')::uuid))'
        ' with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))', name);
    execute format('create policy migration on %I to ${service}_migrator using (true) with check (true)', name);
    execute format('grant %s on %I to ${service}_app', verbs, name);
end $$;

-- The same rows across tenants for one of the narrow roles: relay, sweep or lookup; verbs may name columns.
create procedure open_to(role text, name text, verbs text) language plpgsql as $$
begin
    execute format('create policy %I on %I to %I using (true) with check (true)', role, name, '${service}_' || role);
    execute format('grant %s on %I to %I', verbs, name, '${service}_' || role);
end $$;
