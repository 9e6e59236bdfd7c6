--liquibase formatted sql

--changeset booking:rehearsal-1
--comment what is planned and what it would do to bookings, as its planner saw it
create table schedule_change (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null,
    status     text        not null check (status in ('REHEARSED', 'APPLIED')),
    writes     text        not null,
    affected   text        not null,
    created_at timestamptz not null,
    applied_at timestamptz,
    version    bigint      not null,
    primary key (tenant_id, id),
    check ((status = 'APPLIED') = (applied_at is not null))
);
call protect('schedule_change', 'select, insert, update');
