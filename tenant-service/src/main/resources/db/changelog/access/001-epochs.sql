--liquibase formatted sql

--changeset salon:access-epochs
--comment Raised by every change of what callers may do; an answer of an older epoch counts no more.

create table access_epoch (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid references salon (tenant_id),
    epoch bigint not null check (epoch > 0),
    primary key (tenant_id)
);
call protect('access_epoch', 'select, insert, update');
