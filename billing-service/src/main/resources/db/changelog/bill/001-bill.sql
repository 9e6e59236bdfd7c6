--liquibase formatted sql

--changeset salon:bill
--comment What a booking costs, line by line.

create table bill (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    legal_entity_id uuid not null default current_setting('app.tenant_id')::uuid,
    booking_id uuid not null,
    location_id uuid not null,
    client_id uuid,
    owner_user_id uuid,
    guest_generation integer not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    total bigint not null check (total between 0 and 99999999),
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, booking_id)
);
call protect('bill', 'select, insert, update');

create table bill_line (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    bill_id uuid not null,
    position integer not null,
    line_id uuid not null,
    staff_id uuid not null,
    price bigint not null check (price between 0 and 99999999),
    tax_category text not null,
    tax_rate_bp integer not null check (tax_rate_bp between 0 and 10000),
    tax_included boolean not null,
    primary key (tenant_id, bill_id, position),
    foreign key (tenant_id, bill_id) references bill (tenant_id, id)
);
call protect('bill_line', 'select, insert, update, delete');
