--liquibase formatted sql

--changeset booking:schedule-1
create table location_hours (
    tenant_id   uuid   not null default current_setting('app.tenant_id')::uuid,
    location_id uuid   not null,
    version     bigint not null,
    primary key (tenant_id, location_id),
    foreign key (tenant_id, location_id) references location
);
call protect('location_hours', 'select, insert, update, delete');

create table opening_time (
    tenant_id       uuid     not null default current_setting('app.tenant_id')::uuid,
    location_id     uuid     not null,
    position        int      not null,
    effective_from  date     not null,
    effective_until date,
    day             smallint not null check (day between 0 and 7),
    starts          time     not null,
    ends            time     not null,
    primary key (tenant_id, location_id, position),
    foreign key (tenant_id, location_id) references location_hours
);
call protect('opening_time', 'select, insert, update, delete');
