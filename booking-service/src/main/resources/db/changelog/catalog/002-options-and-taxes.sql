--liquibase formatted sql

--changeset booking:catalogue-2
create table service_category (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null,
    name          text        not null,
    display_order int         not null,
    archived_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id)
);
call protect('service_category', 'select, insert, update, delete');

alter table service add column category_id uuid;
alter table service add foreign key (tenant_id, category_id) references service_category;
create index service_of_category on service (tenant_id, category_id);

alter table variant_version add column tax_category text;
alter table variant_phase add column name text;
-- pools are archived, never deleted
alter table variant_phase add column pools uuid[] not null default '{}';

create table option_group (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null,
    name        text        not null,
    least       int         not null check (least >= 0),
    most        int         not null check (most >= least and most > 0),
    archived_at timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null,
    primary key (tenant_id, id)
);
call protect('option_group', 'select, insert, update, delete');

create table service_option (
    tenant_id     uuid        not null default current_setting('app.tenant_id')::uuid,
    id            uuid        not null,
    group_id      uuid        not null,
    name          text        not null,
    display_order int         not null,
    price         bigint      not null check (price between 0 and 99999999),
    phase         text,
    minutes       int,
    position      int check (position >= 0),
    staff_busy    boolean,
    client_busy   boolean,
    pools         uuid[]      not null default '{}',
    archived_at   timestamptz,
    created_at    timestamptz not null,
    version       bigint      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, group_id) references option_group,
    -- it lengthens a named phase, or is a phase of its own, or neither
    check (phase is null or position is null),
    check ((minutes is not null) = (phase is not null or position is not null)),
    check (position is null or minutes > 0)
);
create index option_of_group on service_option (tenant_id, group_id);
call protect('service_option', 'select, insert, update, delete');

create table variant_option_group (
    tenant_id  uuid not null default current_setting('app.tenant_id')::uuid,
    variant_id uuid not null,
    position   int  not null,
    group_id   uuid not null,
    primary key (tenant_id, variant_id, position),
    unique (tenant_id, variant_id, group_id),
    foreign key (tenant_id, variant_id) references variant,
    foreign key (tenant_id, group_id) references option_group
);
create index variant_of_option_group on variant_option_group (tenant_id, group_id);
call protect('variant_option_group', 'select, insert, update, delete');

create table tax_rate (
    tenant_id   uuid        not null default current_setting('app.tenant_id')::uuid,
    id          uuid        not null,
    category    text        not null,
    location_id uuid        not null,
    created_at  timestamptz not null,
    version     bigint      not null,
    primary key (tenant_id, id),
    unique (tenant_id, location_id, category),
    foreign key (tenant_id, location_id) references location
);
call protect('tax_rate', 'select, insert, update, delete');

create table tax_rate_version (
    tenant_id      uuid not null default current_setting('app.tenant_id')::uuid,
    rate_id        uuid not null,
    number         int  not null,
    effective_from date not null,
    rate_bp        int  not null check (rate_bp between 0 and 10000),
    primary key (tenant_id, rate_id, number),
    unique (tenant_id, rate_id, effective_from),
    foreign key (tenant_id, rate_id) references tax_rate
);
call protect('tax_rate_version', 'select, insert, update, delete');
