--liquibase formatted sql

--changeset booking:staff-3
create table work_day (
    tenant_id uuid   not null default current_setting('app.tenant_id')::uuid,
    staff_id  uuid   not null,
    date      date   not null,
    version   bigint not null,
    primary key (tenant_id, staff_id, date),
    foreign key (tenant_id, staff_id) references staff_member
);
call protect('work_day', 'select, insert, update, delete');

create table work_day_time (
    tenant_id   uuid    not null default current_setting('app.tenant_id')::uuid,
    staff_id    uuid    not null,
    date        date    not null,
    position    int     not null,
    location_id uuid    not null,
    shift       int     not null,
    pause       boolean not null,
    starts      time    not null,
    ends        time    not null,
    primary key (tenant_id, staff_id, date, position),
    foreign key (tenant_id, staff_id, date) references work_day,
    foreign key (tenant_id, location_id) references location
);
call protect('work_day_time', 'select, insert, update, delete');
