--liquibase formatted sql

--changeset salon:inbox
--comment What took effect, how far each aggregate has come, and what waits.

create table inbox (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    consumer text not null,
    event_id uuid not null,
    taken_at timestamptz not null default now(),
    primary key (tenant_id, consumer, event_id)
);
call protect('inbox', 'select, insert');

create table inbox_mark (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    consumer text not null,
    aggregate_type text not null,
    aggregate_id uuid not null,
    last_seq bigint not null,
    primary key (tenant_id, consumer, aggregate_type, aggregate_id)
);
call protect('inbox_mark', 'select, insert, update');

create table inbox_parked (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    consumer text not null,
    aggregate_type text not null,
    aggregate_id uuid not null,
    event_seq bigint not null,
    event_id uuid not null,
    topic text not null,
    headers text not null,
    payload bytea not null,
    reason text not null check (reason in ('GAP', 'FAILED', 'BEHIND', 'DEAD')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    error text,
    parked_at timestamptz not null,
    primary key (tenant_id, consumer, aggregate_type, aggregate_id, event_seq)
);
create index inbox_parked_due on inbox_parked (next_attempt_at) where reason in ('FAILED', 'GAP');
call protect('inbox_parked', 'select, insert, update, delete');
call open_to('sweep', 'inbox_parked',
    'select (tenant_id, consumer, aggregate_type, aggregate_id, event_seq, event_id, reason, attempts, next_attempt_at, parked_at, error)');
