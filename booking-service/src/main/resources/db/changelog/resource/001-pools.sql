--liquibase formatted sql

--changeset booking:resource-1
create table resource_pool (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null,
    name        text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null,
    primary key (tenant_id, id)
);
call protect('resource_pool', 'select, insert, update, delete');

create table resource_unit (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null,
    pool_id       uuid        not null,
    location_id   uuid        not null,
    name          text        not null,
    display_order int         not null,
    archived_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, pool_id) references resource_pool,
    foreign key (tenant_id, location_id) references location
);
create index unit_of_pool on resource_unit (tenant_id, pool_id);
call protect('resource_unit', 'select, insert, update, delete');
