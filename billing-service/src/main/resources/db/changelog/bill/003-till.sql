--liquibase formatted sql

--changeset salon:bill-till
--comment What the desk does with a bill: adjustments with their reason, tips, closing. Bookings of before stand already.
alter table bill add column payable boolean not null default true;
alter table bill alter column payable drop default;
alter table bill add column closed_at timestamptz;
alter table bill add column asks integer not null default 0;

create table bill_adjustment (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    bill_id uuid not null,
    position integer not null,
    id uuid not null,
    kind text not null check (kind in ('DISCOUNT', 'SURCHARGE', 'EXTRA')),
    amount bigint not null check (amount between 1 and 99999999),
    reason text not null,
    tax_category text,
    tax_rate_bp integer check (tax_rate_bp between 0 and 10000),
    tax_included boolean,
    added_by text not null,
    primary key (tenant_id, bill_id, position),
    foreign key (tenant_id, bill_id) references bill (tenant_id, id),
    constraint bill_extra_taxed check (kind <> 'EXTRA' or tax_rate_bp is not null)
);
call protect('bill_adjustment', 'select, insert, update, delete');

create table bill_tip (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    bill_id uuid not null,
    position integer not null,
    staff_id uuid not null,
    amount bigint not null check (amount between 0 and 99999999),
    primary key (tenant_id, bill_id, position),
    foreign key (tenant_id, bill_id) references bill (tenant_id, id)
);
call protect('bill_tip', 'select, insert, update, delete');

--changeset salon:receipt
--comment Receipts as they were handed out, numbered without gaps per location; a reopened bill's receipt is voided, never changed.
create table receipt_counter (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    location_id uuid not null,
    last bigint not null,
    primary key (tenant_id, location_id)
);
call protect('receipt_counter', 'select, insert, update');

create table receipt (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    location_id uuid not null,
    number bigint not null,
    bill_id uuid not null,
    issued_at timestamptz not null,
    voided_at timestamptz,
    content text not null,
    primary key (tenant_id, location_id, number),
    foreign key (tenant_id, bill_id) references bill (tenant_id, id)
);
create unique index receipt_in_force on receipt (tenant_id, bill_id) where voided_at is null;
call protect('receipt', 'select, insert, update');
