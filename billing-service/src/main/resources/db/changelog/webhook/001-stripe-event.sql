--liquibase formatted sql

--changeset salon:stripe-event
--comment Webhooks as they came. Tenant-less by intent: which salon it is about is known only after its account was looked up.

create table stripe_event (
    event_id text not null,
    endpoint text not null check (endpoint in ('PLATFORM', 'CONNECT', 'ACCOUNTS')),
    type text not null,
    account text,
    object text,
    live boolean not null,
    body bytea not null,
    state text not null check (state in ('WAITING', 'DONE', 'IGNORED', 'OTHER_MODE', 'PARKED')),
    attempts integer not null,
    received_at timestamptz not null,
    next_attempt_at timestamptz not null,
    primary key (event_id, endpoint)
);
create index stripe_event_due on stripe_event (next_attempt_at) where state = 'WAITING';
grant select, insert, update on stripe_event to ${service}_lookup;
