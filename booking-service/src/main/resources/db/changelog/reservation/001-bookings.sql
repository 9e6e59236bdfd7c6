--liquibase formatted sql

--changeset booking:reservation-1
create table booking (
    tenant_id            uuid        not null default current_setting('app.tenant_id')::uuid,
    id                   uuid        not null,
    location_id          uuid        not null,
    status               text        not null,
    channel              text        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    wall_start           timestamp   not null,
    zone                 text        not null,
    tzdata_version       text        not null,
    currency             text        not null,
    total                bigint      not null,
    collect_mode         text        not null,
    collect_amount       bigint      not null,
    consent_text_version text        not null,
    policy_hash          text        not null,
    owner_kind           text        not null,
    owner_id             text        not null,
    client_id            uuid,
    contact_name         text        not null,
    contact_email        text,
    contact_phone        text,
    generation           int         not null,
    hold_ends_at         timestamptz,
    confirmed_by         uuid,
    settlement_keep      bigint,
    settlement_reason    text,
    cancel_initiator     text,
    cancel_reason        text,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, location_id) references location
);
create index booking_by_time on booking (tenant_id, starts_at, id);
create index booking_by_update on booking (tenant_id, updated_at, id);
create index booking_of_owner on booking (tenant_id, owner_id, created_at);
call protect('booking', 'select, insert, update, delete');

create table booking_line (
    tenant_id          uuid        not null default current_setting('app.tenant_id')::uuid,
    booking_id         uuid        not null,
    position           int         not null,
    line_id            uuid        not null,
    variant_id         uuid        not null,
    variant_version_id uuid        not null,
    name               text        not null,
    staff_id           uuid        not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    phases             text        not null,
    price              bigint      not null,
    collect            text        not null,
    deposit_bp         int         not null,
    tiers              text        not null,
    no_show_bp         int         not null,
    primary key (tenant_id, booking_id, position),
    foreign key (tenant_id, booking_id) references booking,
    foreign key (tenant_id, variant_version_id) references variant_version,
    foreign key (tenant_id, staff_id) references staff_member
);
create index booking_line_of_staff on booking_line (tenant_id, staff_id, starts_at);
call protect('booking_line', 'select, insert, update, delete');

-- what the lines take of each subject; the auditor compares it with the allocations
create table booking_occupation (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    booking_id uuid        not null,
    position   int         not null,
    subject_id uuid        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    primary key (tenant_id, booking_id, position),
    foreign key (tenant_id, booking_id) references booking
);
call protect('booking_occupation', 'select, insert, update, delete');

alter table allocation add foreign key (tenant_id, booking_id) references booking;

--changeset booking:reservation-2
-- the copy of what billing tells about a booking's payments
create table booking_payment (
    tenant_id  uuid    not null default current_setting('app.tenant_id')::uuid,
    payment_id uuid    not null,
    booking_id uuid    not null,
    status     text    not null,
    captured   bigint  not null,
    refunded   bigint  not null,
    revision   bigint  not null,
    unplaced   boolean not null default false,
    primary key (tenant_id, payment_id),
    foreign key (tenant_id, booking_id) references booking
);
create index payment_of_booking on booking_payment (tenant_id, booking_id);
call protect('booking_payment', 'select, insert, update, delete');

--changeset booking:reservation-3
--comment the job that ends holds finds them across salons, and ends each in its own salon's transaction
create index booking_hold_due on booking (hold_ends_at) where status = 'HELD';
call open_to('sweep', 'booking', 'select (tenant_id, id, status, hold_ends_at)');
