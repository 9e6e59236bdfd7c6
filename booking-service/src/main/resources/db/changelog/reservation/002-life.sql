--liquibase formatted sql

--changeset booking:reservation-4
--comment the whole life of a booking: why its time is kept, when it really was, how it was moved, what people wrote
alter table booking
    alter column contact_name drop not null,
    add column status_since    timestamptz,
    add column start_id        uuid not null default uuidv7(),
    add column lineage         text not null default '',
    add column move_count      int not null default 0,
    add column move_fees       bigint not null default 0,
    add column fee_floor       bigint,
    add column save_card       boolean not null default false,
    add column owner_user_id   uuid,
    add column client_verified boolean not null default false,
    add column hold_reason     text,
    add column actual_start    timestamptz,
    add column actual_end      timestamptz,
    add column walk_in         boolean not null default false,
    add column client_note     text,
    add column internal_note   text,
    add column label           text;
update booking set status_since = updated_at,
    hold_reason = case when status = 'HELD' then 'CHECKOUT' end,
    owner_user_id = case when channel = 'ONLINE' and owner_kind in ('CLIENT', 'MEMBER') then owner_id::uuid end;
alter table booking alter column status_since set not null;
create index booking_of_user on booking (tenant_id, owner_user_id, starts_at, id) where owner_user_id is not null;
create index booking_of_client on booking (tenant_id, client_id, starts_at, id) where client_id is not null;

alter table booking_line
    add column option_ids    text not null default '',
    add column tax_category  text not null default 'none',
    add column tax_rate_bp   int not null default 0,
    add column tax_included  boolean not null default true,
    add column save_card     boolean not null default false,
    add column move_tiers    text not null default '',
    add column most_moves    int,
    add column grace_minutes int not null default 15,
    add column kept          bigint;

alter table booking_occupation
    add column line_id         uuid,
    add column planned_ends_at timestamptz,
    add column bridge          boolean not null default false;
update booking_occupation o set planned_ends_at = ends_at,
    line_id = (select l.line_id from booking_line l where l.tenant_id = o.tenant_id and l.booking_id = o.booking_id
               order by l.position limit 1);
alter table booking_occupation
    alter column line_id set not null,
    alter column planned_ends_at set not null;

drop index booking_hold_due;
create index booking_hold_due on booking (hold_ends_at) where status in ('HELD', 'PENDING_APPROVAL');

--changeset booking:reservation-5
--comment what billing tells about a booking as a whole; its revision is part of the booking's ETag
create table booking_money (
    tenant_id   uuid    not null default current_setting('app.tenant_id')::uuid,
    booking_id  uuid    not null,
    revision    bigint  not null,
    bill_closed boolean not null default false,
    flags       text[]  not null default '{}',
    primary key (tenant_id, booking_id),
    foreign key (tenant_id, booking_id) references booking
);
call protect('booking_money', 'select, insert, update, delete');
