--liquibase formatted sql

--changeset booking:salon-1
create table salon (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid primary key,
    slug      text not null,
    name      text not null,
    country   text not null,
    currency  text not null,
    zone      text not null,
    locale    text not null,
    status    text not null
);
call protect('salon', 'select, insert, update, delete');

-- no reference to the salon: its own fact travels on another partition and may come later
create table location (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id        uuid not null,
    name      text not null,
    zone      text not null,
    country   text not null,
    currency  text not null,
    status    text not null default 'OPEN',
    primary key (tenant_id, id)
);
call protect('location', 'select, insert, update, delete');

create table payment_account (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid primary key,
    state      text        not null,
    can_charge boolean     not null,
    since      timestamptz not null
);
call protect('payment_account', 'select, insert, update, delete');

--changeset booking:salon-2
--comment which salon a public address means is read before any tenant is known
create index salon_by_slug on salon (slug);
call open_to('lookup', 'salon', 'select (tenant_id, slug)');
