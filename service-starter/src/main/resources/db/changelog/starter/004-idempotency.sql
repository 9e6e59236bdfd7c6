--liquibase formatted sql

--changeset salon:idempotency
--comment Keys of requests that have had their effect.

create table idempotency_key (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    actor text not null,
    key text not null,
    fingerprint bytea not null,
    status smallint not null,
    resource_id uuid not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);
call protect('idempotency_key', 'select, insert');
call open_to('sweep', 'idempotency_key', 'select (created_at), delete');

--changeset salon:idempotency-without-resource
--comment What was deleted can't be shown again.
alter table idempotency_key alter column resource_id drop not null;

--changeset salon:idempotency-location
--comment Where the resource was made: a replay says it again.
alter table idempotency_key add column location text;
