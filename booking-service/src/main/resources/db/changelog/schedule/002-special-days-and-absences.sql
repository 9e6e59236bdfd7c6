--liquibase formatted sql

--changeset booking:schedule-2
create table special_day (
    tenant_id   uuid   not null default current_setting('app.tenant_id')::uuid,
    location_id uuid   not null,
    date        date   not null,
    name        text,
    version     bigint not null,
    primary key (tenant_id, location_id, date),
    foreign key (tenant_id, location_id) references location
);
call protect('special_day', 'select, insert, update, delete');

-- no rows: closed
create table special_day_time (
    tenant_id   uuid not null default current_setting('app.tenant_id')::uuid,
    location_id uuid not null,
    date        date not null,
    position    int  not null,
    starts      time not null,
    ends        time not null,
    primary key (tenant_id, location_id, date, position),
    foreign key (tenant_id, location_id, date) references special_day
);
call protect('special_day_time', 'select, insert, update, delete');

-- time off and blocks, each with its own reason; what they take of the calendar is merged per
-- subject in the allocations
create table absence (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    id         uuid        not null,
    kind       text        not null check (kind in ('TIME_OFF', 'BLOCK')),
    subject_id uuid        not null,
    staff_id   uuid,
    unit_id    uuid,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    reason     text        not null,
    note       text,
    created_at timestamptz not null,
    version    bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, staff_id) references staff_member,
    foreign key (tenant_id, unit_id) references resource_unit,
    check (starts_at < ends_at),
    check (subject_id = coalesce(staff_id, unit_id) and (staff_id is null or unit_id is null))
);
create index absence_of_subject on absence (tenant_id, subject_id, ends_at);
create index absence_by_time on absence (tenant_id, kind, starts_at, id);
call protect('absence', 'select, insert, update, delete');
