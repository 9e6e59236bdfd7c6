--liquibase formatted sql
--changeset salon:sample
create table note (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    text text not null,
    version bigint not null,
    primary key (tenant_id, id)
);
call protect('note', 'select, insert, update, delete');
