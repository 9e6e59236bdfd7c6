--liquibase formatted sql

--changeset salon:outbox
--comment Facts that wait for Kafka, and the number of each aggregate's last one.

create table event_sequence (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    aggregate_type text not null,
    aggregate_id uuid not null,
    seq bigint not null check (seq > 0),
    primary key (tenant_id, aggregate_type, aggregate_id)
);
call protect('event_sequence', 'select, insert, update');

create table outbox (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    shard smallint not null check (shard between 0 and 15),
    id bigint generated always as identity (cache 1),
    message_key uuid not null,
    aggregate_type text not null,
    aggregate_id uuid not null,
    event_seq bigint not null,
    event_id uuid not null,
    type text not null,
    topic text not null,
    source text not null,
    occurred_at timestamptz not null,
    correlation_id text not null,
    causation_id text not null,
    actor text not null,
    traceparent text,
    payload bytea not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, shard, id),
    unique (tenant_id, aggregate_type, aggregate_id, event_seq)
);
create index outbox_order on outbox (shard, id);
call protect('outbox', 'insert');
call open_to('relay', 'outbox', 'select, delete');

create table outbox_dead (
    like outbox,
    reason text not null,
    died_at timestamptz not null,
    primary key (tenant_id, shard, id)
);
call protect('outbox_dead', 'select');
call open_to('relay', 'outbox_dead', 'select, insert');
