--liquibase formatted sql

--changeset salon:members
--comment Who belongs to a salon, in which roles, everywhere or at one location.

create table member (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    id uuid not null,
    user_id uuid not null,
    status text not null check (status in ('ACTIVE', 'SUSPENDED')),
    joined_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, user_id)
);
call protect('member', 'select, insert, update, delete');

create table member_role (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    member_id uuid not null,
    position integer not null,
    role text not null,
    location_id uuid,
    primary key (tenant_id, member_id, position),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    foreign key (tenant_id, location_id) references location (tenant_id, id)
);
call protect('member_role', 'select, insert, update, delete');

--changeset salon:member-directory
--comment Directory: from a user to the salons that the user belongs to.

create table member_directory (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    user_id uuid not null,
    primary key (user_id, tenant_id)
);
call protect('member_directory', 'select, insert, delete');
call open_to('lookup', 'member_directory', 'select');
