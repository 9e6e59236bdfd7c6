--liquibase formatted sql

--changeset booking:allocation-1
create table allocation (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null default uuidv7(),
    subject_id uuid        not null,
    booking_id uuid        not null,
    during     tstzrange   not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    held_until timestamptz,
    active     boolean     not null default true,
    overbooked boolean     not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check (starts_at < ends_at),
    -- the last word on double booking: two live rows of one subject never overlap
    constraint allocation_no_overlap
        exclude using gist (tenant_id with =, subject_id with =, during with &&) where (active and not overbooked)
);
-- range operators are not leakproof, so under row-level security reads need plain columns
create index allocation_of_subject on allocation (tenant_id, subject_id, ends_at) where active;
create index allocation_latest on allocation (tenant_id, subject_id, created_at);
create index allocation_of_booking on allocation (tenant_id, booking_id);
call protect('allocation', 'select, insert, update, delete');
