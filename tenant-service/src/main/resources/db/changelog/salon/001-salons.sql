--liquibase formatted sql

--changeset salon:salons
--comment A salon is its own tenant.

create table salon (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    slug text not null,
    name text not null,
    legal_name text,
    country text not null check (country ~ '^[A-Z]{2}$'),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    zone text not null,
    locale text not null,
    branding_color text,
    branding_logo text,
    status text not null check (status in ('ACTIVE', 'READ_ONLY', 'SUSPENDED', 'CLOSING', 'CLOSED')),
    registered_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id),
    check (tenant_id = id)
);
call protect('salon', 'select, insert, update');

--changeset salon:salon-directory
--comment Directory: from a slug to its salon, for callers that name no salon. A slug that was given up leads to its salon for 90 days more and is nobody else's meanwhile.

create table salon_directory (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    slug text not null,
    name text not null,
    retired_at timestamptz,
    primary key (slug)
);
create index salon_directory_tenant on salon_directory (tenant_id);
call protect('salon_directory', 'select, insert, update');
call open_to('lookup', 'salon_directory', 'select');
call open_to('sweep', 'salon_directory', 'select (slug, retired_at), delete');
