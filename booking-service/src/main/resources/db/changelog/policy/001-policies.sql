--liquibase formatted sql

--changeset booking:policy-1
create table policy (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null,
    name        text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null,
    primary key (tenant_id, id)
);
call protect('policy', 'select, insert, update, delete');

create table policy_version (
    tenant_id      uuid not null default current_setting('app.tenant_id')::uuid,
    policy_id      uuid not null,
    number         int  not null,
    effective_from date not null,
    collect        text not null,
    deposit_bp     int  not null check (deposit_bp between 0 and 10000),
    tiers          text not null,
    no_show_bp     int  not null check (no_show_bp between 0 and 10000),
    consent_text   text,
    primary key (tenant_id, policy_id, number),
    unique (tenant_id, policy_id, effective_from),
    foreign key (tenant_id, policy_id) references policy
);
call protect('policy_version', 'select, insert, update, delete');
