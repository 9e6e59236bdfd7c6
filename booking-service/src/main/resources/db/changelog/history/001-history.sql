--liquibase formatted sql

--changeset booking:history-1
--comment every change of a booking: only added to
create table booking_history (
    tenant_id  uuid        not null default current_setting('app.tenant_id')::uuid,
    booking_id uuid        not null,
    id         uuid        not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_id   text        not null,
    action     text        not null,
    reason     text,
    before     jsonb,
    after      jsonb       not null,
    primary key (tenant_id, booking_id, id)
);
call protect('booking_history', 'select, insert');
