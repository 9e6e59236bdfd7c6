--liquibase formatted sql

--changeset booking:staff-1
create table staff_member (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null,
    name          text        not null,
    display_order int         not null,
    member_id     uuid,
    archived_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id)
);
call protect('staff_member', 'select, insert, update, delete');

create table staff_location (
    tenant_id   uuid not null default current_setting('app.tenant_id')::uuid,
    staff_id    uuid not null,
    location_id uuid not null,
    primary key (tenant_id, staff_id, location_id),
    foreign key (tenant_id, staff_id) references staff_member,
    foreign key (tenant_id, location_id) references location
);
create index staff_of_location on staff_location (tenant_id, location_id);
call protect('staff_location', 'select, insert, update, delete');

create table work_pattern (
    tenant_id       uuid   not null default current_setting('app.tenant_id')::uuid,
    id              uuid   not null,
    staff_id        uuid   not null,
    location_id     uuid   not null,
    effective_from  date   not null,
    effective_until date,
    version         bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, staff_id, location_id, effective_from),
    foreign key (tenant_id, staff_id) references staff_member,
    foreign key (tenant_id, location_id) references location
);
call protect('work_pattern', 'select, insert, update, delete');

create table work_time (
    tenant_id  uuid     not null default current_setting('app.tenant_id')::uuid,
    pattern_id uuid     not null,
    position   int      not null,
    day        smallint not null check (day between 1 and 7),
    shift      int      not null,
    pause      boolean  not null,
    starts     time     not null,
    ends       time     not null,
    primary key (tenant_id, pattern_id, position),
    foreign key (tenant_id, pattern_id) references work_pattern
);
call protect('work_time', 'select, insert, update, delete');

--changeset booking:staff-2
create table staff_terms (
    tenant_id      uuid   not null default current_setting('app.tenant_id')::uuid,
    variant_id     uuid   not null,
    staff_id       uuid   not null,
    effective_from date   not null,
    price          bigint check (price between 0 and 99999999),
    version        bigint not null,
    primary key (tenant_id, variant_id, staff_id),
    foreign key (tenant_id, variant_id) references variant,
    foreign key (tenant_id, staff_id) references staff_member
);
call protect('staff_terms', 'select, insert, update, delete');

create table staff_terms_phase (
    tenant_id  uuid not null default current_setting('app.tenant_id')::uuid,
    variant_id uuid not null,
    staff_id   uuid not null,
    phase      int  not null,
    minutes    int  not null check (minutes > 0),
    primary key (tenant_id, variant_id, staff_id, phase),
    foreign key (tenant_id, variant_id, staff_id) references staff_terms
);
call protect('staff_terms_phase', 'select, insert, update, delete');
