--liquibase formatted sql

--changeset salon:entitlements
--comment What a salon may use, as the subscription says.

create table entitlement (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    id uuid not null,
    plan text not null,
    stage text not null check (stage in ('FULL', 'WARN', 'READ_ONLY', 'CLOSED')),
    since timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id)
);
call protect('entitlement', 'select, insert, update');
