--liquibase formatted sql

--changeset booking:catalog-1
create table service (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null,
    name        text        not null,
    description text,
    archived_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null,
    primary key (tenant_id, id)
);
call protect('service', 'select, insert, update, delete');

create table variant (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null,
    service_id    uuid        not null,
    name          text        not null,
    online        boolean     not null,
    display_order int         not null,
    archived_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, service_id) references service
);
create index variant_of_service on variant (tenant_id, service_id);
call protect('variant', 'select, insert, update, delete');

-- no rows: offered at every location
create table variant_location (
    tenant_id   uuid not null default current_setting('app.tenant_id')::uuid,
    variant_id  uuid not null,
    location_id uuid not null,
    price       bigint check (price between 0 and 99999999),
    primary key (tenant_id, variant_id, location_id),
    foreign key (tenant_id, variant_id) references variant,
    foreign key (tenant_id, location_id) references location
);
call protect('variant_location', 'select, insert, update, delete');

create table variant_version (
    tenant_id      uuid   not null default current_setting('app.tenant_id')::uuid,
    id             uuid   not null,
    variant_id     uuid   not null,
    number         int    not null,
    effective_from date   not null,
    price_kind     text   not null,
    price          bigint not null check (price between 0 and 99999999),
    buffer_before  int    not null check (buffer_before >= 0),
    buffer_after   int    not null check (buffer_after >= 0),
    policy_id      uuid,
    primary key (tenant_id, id),
    unique (tenant_id, variant_id, number),
    unique (tenant_id, variant_id, effective_from),
    foreign key (tenant_id, variant_id) references variant,
    foreign key (tenant_id, policy_id) references policy
);
call protect('variant_version', 'select, insert, update, delete');

create table variant_phase (
    tenant_id   uuid    not null default current_setting('app.tenant_id')::uuid,
    version_id  uuid    not null,
    position    int     not null,
    minutes     int     not null check (minutes > 0),
    staff_busy  boolean not null,
    client_busy boolean not null,
    primary key (tenant_id, version_id, position),
    foreign key (tenant_id, version_id) references variant_version
);
call protect('variant_phase', 'select, insert, update, delete');
