--liquibase formatted sql

--changeset salon:operation
--comment Calls to Stripe: written down before they are made, their id is the idempotency key.

create table operation (
    tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
    id uuid not null,
    subject_id uuid not null,
    verb text not null check (verb in ('CREATE_ACCOUNT', 'CREATE_INTENT', 'CAPTURE', 'CANCEL', 'REFUND')),
    amount bigint not null check (amount between 0 and 99999999),
    request_path text not null,
    request_body text not null,
    request_account text,
    status text not null check (status in ('PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED')),
    attempts integer not null,
    created_at timestamptz not null,
    first_attempt_at timestamptz,
    next_attempt_at timestamptz,
    note text,
    version bigint not null,
    primary key (tenant_id, id)
);
-- a second call of the same kind may only follow when the first one has certainly ended
create unique index operation_one_open on operation (tenant_id, subject_id, verb)
    where status in ('PENDING', 'UNKNOWN');
create index operation_due on operation (next_attempt_at) where status in ('PENDING', 'UNKNOWN');
call protect('operation', 'select, insert, update');
call open_to('sweep', 'operation', 'select (tenant_id, id, status, next_attempt_at)');
