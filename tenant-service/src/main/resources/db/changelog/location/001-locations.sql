--liquibase formatted sql

--changeset salon:locations
--comment The places where a salon works.

create table location (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    id uuid not null,
    name text not null,
    zone text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    street text,
    postal_code text,
    city text,
    phone text,
    legal_entity_id uuid,
    status text not null check (status in ('OPEN', 'CLOSING', 'CLOSED')),
    opened_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id)
);
call protect('location', 'select, insert, update');
